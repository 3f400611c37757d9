"""Deployments by blue/green, canary and with a pause, as a deploy tool with boto3 follows them."""

import json
import unittest
from urllib import request

import boto3

from local_server import LocalServer

SERVER = LocalServer("--deployment-duration", "1m")
NETWORK = {"awsvpcConfiguration": {"subnets": ["subnet-1"]}}


def tearDownModule():
    SERVER.stop()


def control(path, body):
    call = request.Request(f"{SERVER.url}/_ecs/v1/{path}", json.dumps(body).encode(), {"Content-Type": "application/json"})
    with request.urlopen(call) as response:
        return json.load(response)


def seed(operation, **members):
    return control("seed", {"operation": operation, "request": members})


class StagesTest(unittest.TestCase):
    def setUp(self):
        control("reset", {})
        self.ecs = boto3.client(
            "ecs",
            endpoint_url=SERVER.url,
            region_name="us-east-1",
            aws_access_key_id="local",
            aws_secret_access_key="local",
        )
        self.addCleanup(self.ecs.close)
        seed("CreateCluster", clusterName="shop")
        for _ in range(2):
            seed(
                "RegisterTaskDefinition",
                family="web",
                networkMode="awsvpc",
                requiresCompatibilities=["FARGATE"],
                cpu="256",
                memory="512",
                containerDefinitions=[{"name": "app", "image": "example/web:1"}],
            )

    def deploy(self, **configuration):
        seed(
            "CreateService",
            cluster="shop",
            serviceName="web",
            taskDefinition="web:1",
            desiredCount=2,
            launchType="FARGATE",
            networkConfiguration=NETWORK,
            deploymentConfiguration=configuration,
        )
        service = self.ecs.update_service(cluster="shop", service="web", taskDefinition="web:2")["service"]
        return service["currentServiceDeployment"]

    def describe(self, arn):
        return self.ecs.describe_service_deployments(serviceDeploymentArns=[arn])["serviceDeployments"][0]

    def pass_until(self, arn, condition):
        """Lets time pass by parts of a stage until the deployment is as it should be."""
        for _ in range(10_000):
            deployment = self.describe(arn)
            if condition(deployment):
                return deployment

            control("time", {"advance": "2s"})
        self.fail("The deployment has not become as expected.")

    def test_blue_green_keeps_both_revisions_for_its_bake_time(self):
        arn = self.deploy(strategy="BLUE_GREEN", bakeTimeInMinutes=5)

        self.pass_until(arn, lambda deployment: deployment.get("lifecycleStage") == "BAKE_TIME")
        service = self.ecs.describe_services(cluster="shop", services=["web"])["services"][0]
        self.assertEqual(4, service["runningCount"])
        self.assertEqual(["PRIMARY", "ACTIVE"], [deployment["status"] for deployment in service["deployments"]])

        self.assertEqual("SUCCESSFUL", self.pass_until(arn, lambda deployment: "finishedAt" in deployment)["status"])
        self.ecs.get_waiter("services_stable").wait(cluster="shop", services=["web"], WaiterConfig={"MaxAttempts": 1})

    def test_canary_with_a_failing_function_is_rolled_back(self):
        control("hooks", {"type": "inProgress", "callbackDelay": "1m"})
        control("hooks", {"type": "fail", "target": "check"})
        arn = self.deploy(
            strategy="CANARY",
            canaryConfiguration={"canaryPercent": 10, "canaryBakeTimeInMinutes": 5},
            lifecycleHooks=[{
                "hookTargetArn": "arn:aws:lambda:us-east-1:123456789012:function:check",
                "roleArn": "arn:aws:iam::123456789012:role/hooks",
                "lifecycleStages": ["POST_PRODUCTION_TRAFFIC_SHIFT"],
            }],
        )

        done = self.pass_until(arn, lambda deployment: "finishedAt" in deployment)

        self.assertEqual("ROLLBACK_SUCCESSFUL", done["status"])
        self.assertIn("POST_PRODUCTION_TRAFFIC_SHIFT lifecycle hook", done["statusReason"])

    def test_pause_waits_for_a_decision(self):
        hook = {"targetType": "PAUSE", "lifecycleStages": ["POST_SCALE_UP"]}
        arn = self.deploy(strategy="LINEAR", linearConfiguration={"stepPercent": 50}, lifecycleHooks=[hook])

        paused = self.pass_until(arn, lambda deployment: deployment["lifecycleHookDetails"])
        details = paused["lifecycleHookDetails"][0]
        self.assertEqual("AWAITING_ACTION", details["status"])
        self.ecs.continue_service_deployment(serviceDeploymentArn=arn, hookId=details["hookId"], action="CONTINUE")

        self.assertEqual("SUCCESSFUL", self.pass_until(arn, lambda deployment: "finishedAt" in deployment)["status"])


if __name__ == "__main__":
    unittest.main()
