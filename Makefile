# make, since every Debian and Mac has it; another runner would have to be installed first.
.PHONY: run test long quick check rooms lock licences

run:
	python -m streamlit run asgi.py

test:
	python -m pytest -n 2 --dist loadscope

long:
	python -m pytest -n 2 --dist loadscope -m long

quick:
	python -m pytest -n 2 --dist loadscope -m "not slow and not browser and not long"

check:
	ruff check .
	ruff format --check .
	mypy
	python -m loaders check
	python -m language check

rooms:
	python -m tests.rooms

lock:
	python -m uv pip compile --quiet --upgrade --generate-hashes --python-version 3.11 --python-platform linux \
		--custom-compile-command "make lock" requirements.txt --output-file requirements.lock

licences:
	python -m tests.licences
