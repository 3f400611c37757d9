"""Starts the built local server for a test module."""

import os
import re
import subprocess


class LocalServer:
    """A server on a free port; ECS_LOCAL_SERVER names its dll."""

    def __init__(self, *options):
        command = ["dotnet", os.environ["ECS_LOCAL_SERVER"], "--port", "0", *options]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        line = self._process.stdout.readline()
        self.url = re.search(r"http://127\.0\.0\.1:\d+", line).group()

    def stop(self):
        self._process.terminate()
        self._process.stdout.close()
        return self._process.wait(30)
