using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Fluent;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;

namespace Exec;

/// <summary>A task to run commands in, where there is none: in the in-memory ECS, and in ecs-local.</summary>
internal static class DemonstrationTask
{
    public const string ContainerName = "web";

    private const string ClusterName = "exec-sample";

    /// <summary>Creates an in-memory ECS in which one command is set up; its small built-in shell executes the others.</summary>
    public static EcsClient CreateEmbedded()
    {
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { DeploymentDuration = TimeSpan.FromMilliseconds(500) });
        ecs.OnCommand(ContainerName, "cat /app/version").RespondWith("7.1.0\n");
        return ecs.CreateClient();
    }

    /// <summary>Starts a task with ECS Exec, and waits until commands can be run in it.</summary>
    public static async Task<TaskHandle> StartAsync(EcsClient ecs, CancellationToken cancellationToken)
    {
        await ecs.CreateClusterAsync(new CreateClusterRequest { ClusterName = ClusterName }, cancellationToken);
        await ecs.RegisterTaskDefinitionAsync(
            new RegisterTaskDefinitionRequest
            {
                Family = ClusterName,
                TaskRoleArn = "arn:aws:iam::123456789012:role/exec-sample",
                NetworkMode = NetworkMode.Awsvpc,
                RequiresCompatibilities = [Compatibility.Fargate],
                Cpu = "256",
                Memory = "512",
                ContainerDefinitions =
                [
                    new ContainerDefinition
                    {
                        Name = ContainerName,
                        Image = "example/web:7",
                        Environment = [new EcsKeyValuePair { Name = "GREETING", Value = "hello from the container" }],
                    },
                ],
            },
            cancellationToken);
        var run = await ecs.RunTaskAsync(
            new RunTaskRequest
            {
                Cluster = ClusterName,
                TaskDefinition = ClusterName,
                LaunchType = LaunchType.Fargate,
                EnableExecuteCommand = true,
                NetworkConfiguration = new NetworkConfiguration
                {
                    AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-1"] },
                },
            },
            cancellationToken);
        run.ThrowIfAnyFailed();
        var task = run.Tasks[0].TaskArn!;
        var options = new EcsWaiterOptions { PollInterval = TimeSpan.FromMilliseconds(200) };
        await ecs.WaitUntilExecAvailableAsync(ClusterName, task, ContainerName, options, cancellationToken);
        return ecs.Cluster(ClusterName).Task(task);
    }
}
