"""By subject: a reading in, figure blocks and sentences out."""
