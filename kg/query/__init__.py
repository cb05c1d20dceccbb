"""Questions to the graph: a guard before the engine, a worker that can be killed, the named questions, the formats.

guard.py     what a query may hold; refused before the engine sees it
run.py       one query in one process with a deadline and a memory limit
questions.py the questions shipped in ontology/queries, with their parameters
day.py       what stood on a day, certain and presumed told apart
formats.py   an answer as text
"""

from kg.query.day import day_of, standing
from kg.query.formats import FORMATS
from kg.query.questions import Question, fill, load, names
from kg.query.run import answer

__all__ = ["FORMATS", "Question", "answer", "day_of", "fill", "load", "names", "standing"]
