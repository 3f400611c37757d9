using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.Client.Tests.Waiting;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests;

/// <summary>Runs tasks to completion, and scripts how the service describes them.</summary>
public abstract class RunTaskTestBase : WaiterTestBase
{
    protected Task<RunTaskResult> RunAsync(
        RunTaskOptions? options = null, int count = 1, RunTaskRequest? request = null, CancellationToken? token = null)
    {
        var settings = options ?? new RunTaskOptions();
        return Client.RunTaskToCompletionAsync(
            request ?? TestEcs.FargateTask(count: count), settings with { WaiterOptions = settings.WaiterOptions ?? Options }, token ?? TestEcs.Token);
    }

    /// <summary>Describes every task as stopped with these exit codes.</summary>
    protected void RespondWithStoppedTasks(TaskStopCode code, params (string Name, int? ExitCode)[] containers) =>
        Test.Ecs.On<DescribeTasksRequest>().RespondWith(
            request => new DescribeTasksResponse
            {
                Tasks =
                [
                    .. request.Tasks.Select(arn => new EcsTask
                    {
                        TaskArn = arn,
                        TaskDefinitionArn = "arn:aws:ecs:us-east-1:123456789012:task-definition/orders:1",
                        LastStatus = "STOPPED",
                        StopCode = code,
                        Containers = [.. containers.Select(container => new Container { Name = container.Name, ExitCode = container.ExitCode })],
                    }),
                ],
            },
            InMemoryEcs.Unlimited);

    protected void RespondWithMissingTasks(int times = InMemoryEcs.Unlimited) => Test.Ecs.On<DescribeTasksRequest>().RespondWith(
        request => new DescribeTasksResponse { Failures = [.. request.Tasks.Select(arn => new Failure { Arn = arn, Reason = "MISSING" })] },
        times);

    /// <summary>Creates an instance with room for two tasks of the family <c>legacy</c>, and a request for three.</summary>
    protected RunTaskRequest CreateThreeTasksRequest()
    {
        Test.Ecs.Seed(TestInstances.Machine(memory: 256), TestInstances.Definition(memory: 128));
        return new RunTaskRequest { Cluster = "prod", TaskDefinition = "legacy", Count = 3 };
    }

    protected int CountCalls(string operation) => Test.Ecs.GetCalls(operation).Count;
}
