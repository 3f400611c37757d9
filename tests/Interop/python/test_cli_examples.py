"""The commands that the AWS CLI's reference of `aws ecs` shows examples of, with values of our own, by the library that the CLI calls."""

import json
import unittest
from urllib import request

import botocore.session
from botocore.exceptions import ClientError

from local_server import LocalServer

NETWORK = {"awsvpcConfiguration": {"subnets": ["subnet-1"], "securityGroups": ["sg-1"], "assignPublicIp": "ENABLED"}}
GROUP = (
    "arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:"
    "57ffcb94-11f0-4d6d-bf60-3bac5aaaaaaa:autoScalingGroupName/machines"
)


class CliExamplesTest(unittest.TestCase):
    """Each test is an example or a few that belong together; each begins with an empty server."""

    @classmethod
    def setUpClass(cls):
        cls.server = LocalServer("--deployment-duration", "1m")
        cls.client = botocore.session.Session().create_client(
            "ecs",
            region_name="us-east-1",
            endpoint_url=cls.server.url,
            aws_access_key_id="local",
            aws_secret_access_key="local",
        )

    @classmethod
    def tearDownClass(cls):
        cls.client.close()
        cls.server.stop()

    def setUp(self):
        self.control("reset", {})

    def control(self, path, body):
        call = request.Request(
            f"{self.server.url}/_ecs/v1/{path}", json.dumps(body).encode(), {"Content-Type": "application/json"}
        )
        with request.urlopen(call) as response:
            return json.load(response)

    def pass_time(self, duration="10m"):
        self.control("time", {"advance": duration})

    def aws(self, command, /, **members):
        """Calls the operation of a command, as the CLI does."""
        return getattr(self.client, command.replace("-", "_"))(**members)

    def register(self, family="web", **members):
        return self.aws(
            "register-task-definition",
            family=family,
            containerDefinitions=[{"name": "web", "image": "example/web:1", "cpu": 256, "memory": 512}],
            **members,
        )["taskDefinition"]

    def register_on_fargate(self, family="web", **members):
        return self.register(
            family, networkMode="awsvpc", requiresCompatibilities=["FARGATE"], cpu="256", memory="512", **members
        )

    def create_service(self, name="web", **members):
        return self.aws("create-service", **{
            "cluster": "prod",
            "serviceName": name,
            "taskDefinition": "web",
            "desiredCount": 1,
            "launchType": "FARGATE",
            "networkConfiguration": NETWORK,
            **members,
        })["service"]

    def create_prod(self):
        return self.aws("create-cluster", clusterName="prod")["cluster"]

    def register_machine(self, **members):
        return self.aws(
            "register-container-instance",
            cluster="prod",
            totalResources=[
                {"name": "CPU", "type": "INTEGER", "integerValue": 2048},
                {"name": "MEMORY", "type": "INTEGER", "integerValue": 3904},
                {"name": "PORTS", "type": "STRINGSET", "stringSetValue": ["22"]},
                {"name": "PORTS_UDP", "type": "STRINGSET", "stringSetValue": []},
            ],
            versionInfo={"agentVersion": "1.80.0", "agentHash": "0a1b2c3d", "dockerVersion": "DockerVersion: 25.0.3"},
            **members,
        )["containerInstance"]["containerInstanceArn"]

    def create_provider(self, name):
        return self.aws("create-capacity-provider", name=name, autoScalingGroupProvider={
            "autoScalingGroupArn": GROUP.replace("machines", name),
            "managedScaling": {
                "status": "ENABLED",
                "targetCapacity": 100,
                "minimumScalingStepSize": 1,
                "maximumScalingStepSize": 100,
            },
            "managedTerminationProtection": "ENABLED",
        })["capacityProvider"]

    def test_clusters(self):
        self.aws("create-cluster", clusterName="insights", settings=[{"name": "containerInsights", "value": "enhanced"}])
        tags = [{"key": "team", "value": "shop"}, {"key": "stage", "value": "test"}]
        self.assertEqual(tags, self.aws("create-cluster", clusterName="tagged", tags=tags)["cluster"]["tags"])
        self.aws("create-cluster")

        listed = self.aws("list-clusters")["clusterArns"]
        self.assertEqual({"insights", "tagged", "default"}, {arn.split("/")[1] for arn in listed})
        described = self.aws("describe-clusters", clusters=["insights"], include=["SETTINGS"])["clusters"][0]
        self.assertEqual([{"name": "containerInsights", "value": "enhanced"}], described["settings"])
        self.aws("update-cluster-settings", cluster="insights", settings=[{"name": "containerInsights", "value": "disabled"}])
        self.aws(
            "update-cluster", cluster="insights", settings=[{"name": "containerInsights", "value": "enabled"}]
        )
        self.assertEqual("INACTIVE", self.aws("delete-cluster", cluster="insights")["cluster"]["status"])

    def test_capacity_providers(self):
        self.create_provider("first")
        self.create_provider("second")
        strategy = [{"capacityProvider": "first", "weight": 1}, {"capacityProvider": "second", "weight": 1}]
        self.aws(
            "create-cluster",
            clusterName="prod",
            capacityProviders=["first", "second"],
            defaultCapacityProviderStrategy=strategy,
        )
        self.pass_time()

        described = self.aws("describe-capacity-providers", capacityProviders=["first"], include=["TAGS"])
        self.assertEqual("ACTIVE", described["capacityProviders"][0]["status"])
        self.assertLessEqual(2, len(self.aws("describe-capacity-providers")["capacityProviders"]))
        self.aws("update-capacity-provider", name="first", autoScalingGroupProvider={
            "managedScaling": {
                "status": "DISABLED",
                "targetCapacity": 50,
                "minimumScalingStepSize": 2,
                "maximumScalingStepSize": 30,
                "instanceWarmupPeriod": 200,
            },
            "managedTerminationProtection": "DISABLED",
        })
        self.pass_time()
        self.aws(
            "put-cluster-capacity-providers",
            cluster="prod",
            capacityProviders=["first"],
            defaultCapacityProviderStrategy=[{"capacityProvider": "first", "weight": 1, "base": 1}],
        )
        self.pass_time()
        self.aws(
            "put-cluster-capacity-providers", cluster="prod", capacityProviders=[], defaultCapacityProviderStrategy=[]
        )
        self.pass_time()
        attachments = self.aws("describe-clusters", clusters=["prod"], include=["ATTACHMENTS"])["clusters"][0]
        self.assertEqual([], attachments["capacityProviders"])
        deleted = self.aws("delete-capacity-provider", capacityProvider="second")["capacityProvider"]
        self.assertEqual("DELETE_IN_PROGRESS", deleted["updateStatus"])

    def test_task_definitions(self):
        self.register("curler")
        self.register("curler", volumes=[{"name": "data", "host": {"sourcePath": "/srv/data"}}])
        self.register_on_fargate("web")

        listed = self.aws("list-task-definitions", familyPrefix="curler")["taskDefinitionArns"]
        self.assertEqual(["curler:1", "curler:2"], [arn.split("/")[1] for arn in listed])
        self.assertEqual(3, len(self.aws("list-task-definitions")["taskDefinitionArns"]))
        self.assertEqual(["curler", "web"], self.aws("list-task-definition-families")["families"])
        self.assertEqual(["curler"], self.aws("list-task-definition-families", familyPrefix="cur")["families"])
        described = self.aws("describe-task-definition", taskDefinition="curler:2")["taskDefinition"]
        self.assertEqual("data", described["volumes"][0]["name"])
        inactive = self.aws("deregister-task-definition", taskDefinition="curler:1")["taskDefinition"]
        self.assertEqual("INACTIVE", inactive["status"])
        deleted = self.aws("delete-task-definitions", taskDefinitions=["curler:1"])["taskDefinitions"][0]
        self.assertEqual("DELETE_IN_PROGRESS", deleted["status"])

    def test_services(self):
        self.create_prod()
        self.register_on_fargate()
        tags = [{"key": "team", "value": "shop"}]
        service = self.create_service(platformVersion="LATEST", desiredCount=2, tags=tags)
        self.pass_time()

        self.client.get_waiter("services_stable").wait(cluster="prod", services=["web"])
        self.assertEqual([service["serviceArn"]], self.aws("list-services", cluster="prod")["serviceArns"])
        described = self.aws("describe-services", cluster="prod", services=["web"])["services"][0]
        self.assertEqual((2, "COMPLETED"), (described["runningCount"], described["deployments"][0]["rolloutState"]))
        self.register_on_fargate()
        self.aws("update-service", cluster="prod", service="web", taskDefinition="web:2")
        self.aws("update-service", cluster="prod", service="web", desiredCount=3)
        self.pass_time()
        rollouts = self.aws("list-service-deployments", cluster="prod", service=service["serviceArn"])["serviceDeployments"]
        arn = rollouts[0]["serviceDeploymentArn"]
        rollout = self.aws("describe-service-deployments", serviceDeploymentArns=[arn])["serviceDeployments"][0]
        self.assertEqual("SUCCESSFUL", rollout["status"])
        revision = rollout["targetServiceRevision"]["arn"]
        revisions = self.aws("describe-service-revisions", serviceRevisionArns=[revision])["serviceRevisions"]
        self.assertTrue(revisions[0]["taskDefinition"].endswith("web:2"))
        self.aws("delete-service", cluster="prod", service="web", force=True)
        self.pass_time()
        self.client.get_waiter("services_inactive").wait(cluster="prod", services=["web"])

    def test_services_of_a_namespace(self):
        self.aws("create-cluster", clusterName="prod", serviceConnectDefaults={"namespace": "shop"})
        self.register_on_fargate()
        service = self.create_service(serviceConnectConfiguration={"enabled": True})
        self.pass_time()

        listed = self.aws("list-services-by-namespace", namespace="shop")["serviceArns"]
        self.assertEqual([service["serviceArn"]], listed)

    def test_service_behind_a_classic_load_balancer(self):
        self.create_prod()
        self.aws("register-task-definition", family="web", containerDefinitions=[
            {
                "name": "web",
                "image": "example/web:1",
                "memory": 512,
                "portMappings": [{"containerPort": 80, "hostPort": 80}],
            }
        ])
        service = self.aws(
            "create-service",
            cluster="prod",
            serviceName="web",
            taskDefinition="web",
            loadBalancers=[{"loadBalancerName": "web", "containerName": "web", "containerPort": 80}],
            desiredCount=1,
            role="ecsServiceRole",
        )["service"]
        self.assertEqual("web", service["loadBalancers"][0]["loadBalancerName"])

    def test_task_sets(self):
        self.create_prod()
        self.register_on_fargate()
        self.aws(
            "create-service",
            cluster="prod",
            serviceName="web",
            deploymentController={"type": "EXTERNAL"},
            desiredCount=1,
        )
        one, other = (
            self.aws(
                "create-task-set",
                cluster="prod",
                service="web",
                taskDefinition="web",
                launchType="FARGATE",
                networkConfiguration=NETWORK,
            )["taskSet"]["taskSetArn"]
            for _ in range(2)
        )

        self.assertEqual(2, len(self.aws("describe-task-sets", cluster="prod", service="web", taskSets=[one, other])["taskSets"]))
        scale = {"value": 50, "unit": "PERCENT"}
        self.assertEqual(50, self.aws("update-task-set", cluster="prod", service="web", taskSet=one, scale=scale)["taskSet"]["scale"]["value"])
        primary = self.aws("update-service-primary-task-set", cluster="prod", service="web", primaryTaskSet=one)
        self.assertEqual("PRIMARY", primary["taskSet"]["status"])
        deleted = self.aws("delete-task-set", cluster="prod", service="web", taskSet=other, force=True)
        self.assertEqual("DRAINING", deleted["taskSet"]["status"])

    def test_tasks(self):
        self.create_prod()
        self.register_on_fargate(taskRoleArn="arn:aws:iam::123456789012:role/task")
        task = self.aws(
            "run-task",
            cluster="prod",
            taskDefinition="web:1",
            launchType="FARGATE",
            networkConfiguration=NETWORK,
            enableExecuteCommand=True,
            tags=[{"key": "team", "value": "shop"}],
        )["tasks"][0]["taskArn"]
        self.pass_time()

        self.client.get_waiter("tasks_running").wait(cluster="prod", tasks=[task])
        self.assertEqual([task], self.aws("list-tasks", cluster="prod")["taskArns"])
        described = self.aws("describe-tasks", cluster="prod", tasks=[task], include=["TAGS"])["tasks"][0]
        self.assertEqual([{"key": "team", "value": "shop"}], described["tags"])
        session = self.aws(
            "execute-command", cluster="prod", task=task, container="web", interactive=True, command="/bin/sh"
        )
        self.assertEqual(task, session["taskArn"])
        self.aws("stop-task", cluster="prod", task=task, reason="test")
        self.pass_time()
        self.client.get_waiter("tasks_stopped").wait(cluster="prod", tasks=[task])
        self.assertEqual([task], self.aws("list-tasks", cluster="prod", desiredStatus="STOPPED")["taskArns"])

    def test_task_protection(self):
        self.create_prod()
        self.register_on_fargate()
        self.create_service()
        self.pass_time()
        task = self.aws("list-tasks", cluster="prod", serviceName="web")["taskArns"][0]

        protected = self.aws(
            "update-task-protection", cluster="prod", tasks=[task], protectionEnabled=True, expiresInMinutes=30
        )["protectedTasks"][0]
        self.assertTrue(protected["protectionEnabled"])
        self.assertTrue(self.aws("get-task-protection", cluster="prod", tasks=[task])["protectedTasks"][0]["protectionEnabled"])
        self.aws("update-task-protection", cluster="prod", tasks=[task], protectionEnabled=False)
        self.assertFalse(self.aws("get-task-protection", cluster="prod", tasks=[task])["protectedTasks"][0]["protectionEnabled"])

    def test_container_instances(self):
        self.create_prod()
        machine = self.register_machine()
        self.register()

        self.assertEqual([machine], self.aws("list-container-instances", cluster="prod")["containerInstanceArns"])
        listed = self.aws("list-container-instances", cluster="prod", filter="agentConnected == true")
        self.assertEqual([machine], listed["containerInstanceArns"])
        started = self.aws("start-task", cluster="prod", taskDefinition="web", containerInstances=[machine])["tasks"][0]
        self.assertEqual(machine, started["containerInstanceArn"])
        self.pass_time()
        described = self.aws("describe-container-instances", cluster="prod", containerInstances=[machine])
        self.assertEqual(1, described["containerInstances"][0]["runningTasksCount"])
        self.aws("put-attributes", cluster="prod", attributes=[{"name": "stack", "value": "production", "targetId": machine}])
        attributes = self.aws(
            "list-attributes",
            cluster="prod",
            targetType="container-instance",
            attributeName="stack",
            attributeValue="production",
        )["attributes"]
        self.assertEqual(machine, attributes[0]["targetId"])
        self.aws("delete-attributes", cluster="prod", attributes=[{"name": "stack", "targetId": machine}])
        self.aws("update-container-agent", cluster="prod", containerInstance=machine)
        draining = self.aws(
            "update-container-instances-state", cluster="prod", containerInstances=[machine], status="DRAINING"
        )["containerInstances"][0]
        self.assertEqual("DRAINING", draining["status"])
        gone = self.aws("deregister-container-instance", cluster="prod", containerInstance=machine, force=True)
        self.assertEqual("INACTIVE", gone["containerInstance"]["status"])

    def test_account_settings(self):
        user = "arn:aws:iam::123456789012:user/shop"
        self.aws("put-account-setting", name="containerInsights", value="enabled")
        self.aws("put-account-setting", name="serviceLongArnFormat", value="enabled", principalArn=user)
        self.aws("put-account-setting-default", name="containerInsights", value="disabled")

        settings = self.aws("list-account-settings", effectiveSettings=True)["settings"]
        self.assertIn("containerInsights", [setting["name"] for setting in settings])
        of_user = self.aws("list-account-settings", principalArn=user)["settings"]
        self.assertEqual([("serviceLongArnFormat", "enabled")], [(setting["name"], setting["value"]) for setting in of_user])
        deleted = self.aws("delete-account-setting", name="serviceLongArnFormat", principalArn=user)["setting"]
        self.assertEqual("serviceLongArnFormat", deleted["name"])

    def test_tags(self):
        arn = self.create_prod()["clusterArn"]
        tags = [{"key": "team", "value": "shop"}, {"key": "stage", "value": "test"}]
        self.aws("tag-resource", resourceArn=arn, tags=tags)
        self.assertEqual(tags, self.aws("list-tags-for-resource", resourceArn=arn)["tags"])
        self.aws("untag-resource", resourceArn=arn, tagKeys=["team"])
        self.assertEqual(tags[1:], self.aws("list-tags-for-resource", resourceArn=arn)["tags"])

    def test_errors(self):
        with self.assertRaises(self.client.exceptions.ClusterNotFoundException):
            self.aws("describe-services", cluster="none", services=["web"])
        with self.assertRaises(ClientError) as raised:
            self.aws("describe-task-definition", taskDefinition="none")
        self.assertEqual("ClientException", raised.exception.response["Error"]["Code"])


if __name__ == "__main__":
    unittest.main()
