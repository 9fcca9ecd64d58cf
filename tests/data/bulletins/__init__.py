"""Tables by province in the forms that bulletins take, typed by hand, and a spoiled copy of each.

python -m tests.data.bulletins FOLDER writes them, to be looked at in Excel. No figure in them is a published one.
"""
