using System.Text.Json.Nodes;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.Client.Conventions.Features;

/// <summary>An in-memory ECS with one of each resource, with JSON in and out.</summary>
internal sealed class SampleEcs : IDisposable
{
    private readonly EcsClient _client =
        new InMemoryEcs(new InMemoryEcsOptions { DeploymentDuration = TimeSpan.Zero }).CreateClient();

    private string? _instance;
    private string? _task;
    private string? _deployment;

    public void Dispose() => _client.Dispose();

    /// <summary>Sends the request of a sample.</summary>
    /// <returns>The response.</returns>
    public async Task<JsonNode> SendAsync(FeatureSample sample)
    {
        await SeedAsync();
        var request = SampleRequest.Create(sample);
        if (sample.Operation == "StartTask")
        {
            request["containerInstances"] = new JsonArray(_instance);
        }
        else if (sample.Operation is "SubmitTaskStateChange" or "ExecuteCommand")
        {
            request["task"] = _task;
        }
        else if (sample.Operation == "ContinueServiceDeployment")
        {
            request["serviceDeploymentArn"] = _deployment;
        }

        return await SendAsync(sample.Operation!, request.ToJsonString());
    }

    private async Task SeedAsync()
    {
        await SendAsync("CreateCluster", """{ "clusterName": "prod", "serviceConnectDefaults": { "namespace": "shop" } }""");
        _instance = (string?)(await SendAsync(
            "RegisterContainerInstance",
            """
            {
              "cluster": "prod",
              "totalResources": [
                { "name": "CPU", "type": "INTEGER", "integerValue": 4096 },
                { "name": "MEMORY", "type": "INTEGER", "integerValue": 16384 },
                { "name": "PORTS", "type": "STRINGSET", "stringSetValue": [] },
                { "name": "GPU", "type": "STRINGSET", "stringSetValue": ["gpu-1"] }
              ]
            }
            """))["containerInstance"]!["containerInstanceArn"];
        await SendAsync(
            "RegisterTaskDefinition",
            """
            {
              "family": "worker",
              "containerDefinitions": [
                {
                  "name": "app",
                  "image": "example/app",
                  "memory": 256,
                  "resourceRequirements": [{ "type": "GPU", "value": "1" }]
                }
              ]
            }
            """);
        await SendAsync("RegisterTaskDefinition", CreateFargateDefinition("app", volumes: "[]", mountPoints: "[]"));
        await SendAsync(
            "RegisterTaskDefinition",
            CreateFargateDefinition(
                "volumes",
                """[{ "name": "data", "configuredAtLaunch": true }]""",
                """[{ "sourceVolume": "data", "containerPath": "/data" }]"""));
        await SendAsync(
            "CreateCapacityProvider",
            """
            {
              "name": "workers",
              "autoScalingGroupProvider": {
                "autoScalingGroupArn": "arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:6b2f1f6c-1f0e-4b6e-9a55-0d6f4c1c2a11:autoScalingGroupName/workers"
              }
            }
            """);
        await SendAsync(
            "CreateService",
            """
            {
              "cluster": "prod",
              "serviceName": "orders",
              "taskDefinition": "app",
              "desiredCount": 1,
              "launchType": "FARGATE",
              "enableExecuteCommand": true,
              "networkConfiguration": { "awsvpcConfiguration": { "subnets": ["subnet-1"] } }
            }
            """);
        await SendAsync(
            "CreateService",
            """{ "cluster": "prod", "serviceName": "external", "deploymentController": { "type": "EXTERNAL" }, "desiredCount": 1 }""");
        _deployment = (string?)(await SendAsync("ListServiceDeployments", """{ "cluster": "prod", "service": "orders" }"""))
            ["serviceDeployments"]![0]!["serviceDeploymentArn"];
        _task = (string?)(await SendAsync("ListTasks", """{ "cluster": "prod" }"""))["taskArns"]![0];
    }

    private static string CreateFargateDefinition(string family, string volumes, string mountPoints) =>
        $$"""
        {
          "family": "{{family}}",
          "networkMode": "awsvpc",
          "requiresCompatibilities": ["EC2", "FARGATE"],
          "cpu": "256",
          "memory": "512",
          "executionRoleArn": "arn:aws:iam::123456789012:role/pull",
          "taskRoleArn": "arn:aws:iam::123456789012:role/app",
          "containerDefinitions": [
            {
              "name": "app",
              "image": "example/app",
              "portMappings": [{ "name": "http", "containerPort": 8080, "appProtocol": "http" }],
              "mountPoints": {{mountPoints}}
            }
          ],
          "volumes": {{volumes}}
        }
        """;

    private async Task<JsonNode> SendAsync(string operation, string json) =>
        JsonNode.Parse((await _client.InvokeAsync(operation, json, TestContext.Current.CancellationToken)).Body.GetRawText())!;
}
