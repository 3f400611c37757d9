"""The test that docs/guides/ecs-local-with-boto3.md shows, as it stands there."""

import os
import pathlib
import re

from local_server import LocalServer

GUIDE = pathlib.Path(__file__).parents[3] / "docs/guides/ecs-local-with-boto3.md"
CODE = re.search(r"```python\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL).group(1)
SERVER = LocalServer("--deployment-duration", "1m")


def tearDownModule():
    SERVER.stop()


os.environ["AWS_ENDPOINT_URL_ECS"] = SERVER.url
exec(compile(CODE, str(GUIDE), "exec"))
