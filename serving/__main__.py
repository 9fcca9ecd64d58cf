"""The command `python -m serving`: compress every static file as well as can be, before the site starts."""

from __future__ import annotations

from serving import compression, static_files


def main() -> None:
    """Fill the cache folder; takes a minute, once for each version of Streamlit."""
    before = after = 0
    for path in static_files.files().values():
        content = static_files.content(path)
        if compression.compressible(static_files.media_type(path), content):
            before += len(content)
            after += len(compression.compress_once(content, "br", quality=compression.BEST))
            compression.compress_once(content, "gzip", quality=compression.BEST)
    print(f"{before:,} bytes of text became {after:,} with brotli")


if __name__ == "__main__":
    main()
