"""typed.py COMMAND PROMPT KEYS...: runs COMMAND on a terminal of its own and types each KEYS (\\n, \\003 and the like are
read) once PROMPT was shown again; prints what the terminal showed, without carriage returns. Status: that of the command."""
import os
import pty
import signal
import sys

MOST_SECONDS = 300  # a prompt that never comes ends the test, not the machine


def read_more(terminal):
    try:
        return os.read(terminal, 4096)
    except OSError:  # the other end is closed
        return b""


def show(terminal, prompt, keys):
    shown, looked = b"", 0
    while more := read_more(terminal):
        shown += more
        while keys and (at := shown.find(prompt, looked)) >= 0:
            looked = at + len(prompt)
            os.write(terminal, keys.pop(0))
    return shown


def main():
    command, prompt, *keys = sys.argv[1:]
    signal.alarm(MOST_SECONDS)
    child, terminal = pty.fork()
    if child == 0:
        os.execvp("sh", ["sh", "-c", command])
    shown = show(terminal, prompt.encode(), [key.encode().decode("unicode_escape").encode("latin-1") for key in keys])
    sys.stdout.buffer.write(shown.replace(b"\r", b""))
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


if __name__ == "__main__":
    code = main()
    sys.exit(code if code >= 0 else 128 - code)
