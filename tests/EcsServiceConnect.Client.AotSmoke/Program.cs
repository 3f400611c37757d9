using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Diagrams;
using EcsServiceConnect.Client.Fluent;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.ServiceConnect;
using EcsServiceConnect.Client.Testing;

// Published with Native AOT: any call that needs reflection or code that was trimmed away ends in a non-zero exit code.
var aws = new InMemoryEcs(new InMemoryEcsOptions { DeploymentDuration = TimeSpan.FromMilliseconds(50) });
using var ecs = aws.CreateClient();
var interval = TimeSpan.FromMilliseconds(50);

var cluster = await ecs.CreateClusterAsync(new CreateClusterRequest
{
    ClusterName = "smoke",
    ServiceConnectDefaults = new ClusterServiceConnectDefaultsRequest { Namespace = "smoke" },
});
Expect(cluster.Cluster?.ClusterName == "smoke", "the cluster comes back by name");
Expect(cluster.Metadata is { StatusCode: 200, Attempts: 1 }, "the call's metadata is filled in");

var definition = EcsJson.Deserialize<RegisterTaskDefinitionRequest>(
    """
    {
      "family": "app", "networkMode": "awsvpc", "requiresCompatibilities": ["FARGATE"], "cpu": "256", "memory": "512",
      "taskRoleArn": "arn:aws:iam::123456789012:role/app",
      "containerDefinitions": [{ "name": "app", "image": "app:1", "portMappings": [{ "name": "http", "containerPort": 8080 }] }]
    }
    """);
Expect(EcsJson.Deserialize<RegisterTaskDefinitionRequest>(EcsJson.Serialize(definition)) == definition, "a definition survives its JSON");
await ecs.RegisterTaskDefinitionAsync(definition);

using var events = aws.Events.Subscribe();
await ecs.CreateServiceAsync(new CreateServiceRequest
{
    Cluster = "smoke",
    ServiceName = "app",
    TaskDefinition = "app",
    DesiredCount = 1,
    LaunchType = LaunchType.Fargate,
    NetworkConfiguration = new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"] } },
    ServiceConnectConfiguration = new ServiceConnectConfiguration { Enabled = true, Services = [new ServiceConnectService { PortName = "http" }] },
});

var listed = new List<string>();
await foreach (var arn in ecs.Paginate(new ListServicesByNamespaceRequest { Namespace = "smoke" }))
{
    listed.Add(arn);
}

Expect(listed is [var only] && only.EndsWith("service/smoke/app", StringComparison.Ordinal), "the namespace lists the service");

try
{
    await ecs.ListServicesByNamespaceAsync(new ListServicesByNamespaceRequest { Namespace = "nowhere" });
    Expect(false, "an unknown namespace throws");
}
catch (NamespaceNotFoundException error)
{
    Expect(error.RequestId is not null, "the exception has its request id");
}

// What stands on the single calls: the fluent surface, deployments, tasks, comparison, topology, preflight.
var deployed = await ecs.Cluster("smoke").Service("app").Update()
    .ForceNewDeployment()
    .SendAndWaitAsync(new DeploymentTrackerOptions { PollInterval = interval });
Expect(deployed is { IsSuccessful: true, Progress.RunningCount: 1 }, "a deployment is tracked to its end");

var sent = events.TakeAll();
Expect(
    sent.OfType<DeploymentStateChangeEvent>().Any() && EcsEvent.ParseAll($"[{string.Join(',', sent.Select(sentEvent => EcsJson.Serialize(sentEvent)))}]").SequenceEqual(sent),
    "the events of the deployment survive their JSON");

// What a program asks the agent of its own task.
var serviceTask = (await ecs.ListTasksAsync(new ListTasksRequest { Cluster = "smoke", ServiceName = "app" })).TaskArns[0];
using var metadata = aws.CreateTaskMetadata(serviceTask, "app");
var identity = await metadata.GetIdentityAsync();
Expect(identity is { ClusterName: "smoke", ServiceName: "app" } && identity.ToResourceAttributes().Count > 0, "a program finds its task");
Expect((await metadata.GetTaskStatsAsync()).ContainsKey(identity.ContainerId!), "the readings are by container");

using var protection = aws.CreateTaskProtection(serviceTask, "app");
await using (await protection.HoldAsync())
{
    Expect(await protection.GetAsync() is { ProtectionEnabled: true }, "a task protects itself");
}

Expect(await protection.GetAsync() is { ProtectionEnabled: false }, "the end of the hold lifts the protection");

var shell = aws.Seed(new RunTaskRequest
{
    Cluster = "smoke",
    TaskDefinition = "app",
    LaunchType = LaunchType.Fargate,
    EnableExecuteCommand = true,
    NetworkConfiguration = new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"] } },
}).Tasks[0];
var command = await ecs.Cluster("smoke").Task(shell.TaskArn!).RunCommandAsync("app", "echo \"it's\" > /dev/null; printf hello; exit 4");
Expect(command is { ExitCode: 4, Output: "hello" }, "a command in a container returns output and exit code");

await using (var session = await ecs.Cluster("smoke").Task(shell.TaskArn!).OpenSessionAsync("app", "/bin/sh"))
{
    await session.Stream.WriteAsync("echo hel\"\"lo; exit\n"u8.ToArray());
    using var reader = new StreamReader(session.Stream);
    Expect((await reader.ReadToEndAsync()).Contains("hello", StringComparison.Ordinal), "a session with a shell returns what it writes");
    Expect((await session.WaitForExitAsync()).Reason is null, "the shell of a session has ended");
}

aws.OnTask("app").ExitWith(3);
var completion = await ecs.Cluster("smoke").RunTask("app")
    .OnFargate(["subnet-1"])
    .RunToCompletionAsync(new RunTaskOptions { WaiterOptions = new EcsWaiterOptions { PollInterval = interval } });
Expect(completion is { IsSuccessful: false, Tasks: [{ Containers: [{ ExitCode: 3 }] }] }, "a task's exit code arrives");

Expect(!(await ecs.RegisterIfChangedAsync(definition with { Cpu = ".25 vCPU" })).IsNewRevision, "two forms of a size are one");
var larger = await ecs.RegisterIfChangedAsync(definition with { Cpu = "512", Memory = "1024" });
Expect(larger is { IsNewRevision: true, Differences.Count: 2 }, "what differs is registered");

var topology = await ecs.Namespace("smoke").GetTopologyAsync();
Expect(topology is { Services: [{ Name: "app", Endpoints: [{ ContainerPort: 8080 }] }] }, "the topology has the endpoint");
Expect(
    topology.ToTable().Contains("8080", StringComparison.Ordinal)
        && topology.ToMermaid().Contains("app", StringComparison.Ordinal)
        && topology.ToSvg().StartsWith("<svg", StringComparison.Ordinal),
    "the topology is drawn");

var connect = new ServiceConnectBuilder().InNamespace("smoke").AddEndpoint("nowhere", endpoint => endpoint.WithClientAlias("app", 80)).Build();
Expect(ServiceConnectPreflight.Check(definition, connect).Findings.Count > 0, "the preflight finds a port that is not there");

Console.WriteLine("One round trip of every kind went well.");
return 0;

static void Expect(bool holds, string what)
{
    if (!holds)
    {
        Console.Error.WriteLine($"Expected that {what}.");
        Environment.Exit(1);
    }
}
