"""The one room that knows the network: it asks for what the reader named, when the reader asked, and nothing else."""
