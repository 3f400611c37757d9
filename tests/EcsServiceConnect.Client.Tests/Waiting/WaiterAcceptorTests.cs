using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Waiting;

/// <summary>Resources that a waiter cannot read, for another reason than that they are missing: they may be in any state.</summary>
public sealed class WaiterAcceptorTests : WaiterTestBase
{
    private static readonly Dictionary<string, Func<IEcsClient, EcsWaiterOptions, Task<bool>>> _waits = new()
    {
        ["ServicesStable"] = static (ecs, options) => EndsAsync(ecs.WaitUntilServicesStableAsync("prod", ["a", "b"], options, TestEcs.Token)),
        ["ServicesInactive"] = static (ecs, options) => EndsAsync(ecs.WaitUntilAnyServiceInactiveAsync("prod", ["a", "b"], options, TestEcs.Token)),
        ["AllServicesInactive"] = static (ecs, options) => EndsAsync(ecs.WaitUntilServicesInactiveAsync("prod", ["a", "b"], options, TestEcs.Token)),
        ["AllServicesDeleted"] = static (ecs, options) => EndsAsync(ecs.WaitUntilServicesDeletedAsync("prod", ["a", "b"], options, TestEcs.Token)),
        ["TasksRunning"] = static (ecs, options) => EndsAsync(ecs.WaitUntilTasksRunningAsync("prod", ["RUNNING", "b"], options, TestEcs.Token)),
        ["TasksStopped"] = static (ecs, options) => EndsAsync(ecs.WaitUntilTasksStoppedAsync("prod", ["STOPPED", "b"], options, TestEcs.Token)),
        ["ClusterWithoutTasks"] = static (ecs, options) => EndsAsync(ecs.WaitUntilClusterHasNoTasksAsync("prod", options, TestEcs.Token)),
        ["DaemonDeploymentStopped"] = static (ecs, options) => EndsAsync(ecs.WaitUntilDaemonDeploymentsStoppedAsync(["STOPPED", "b"], options, TestEcs.Token)),
        ["DaemonDeploymentSuccessful"] = static (ecs, options) => EndsAsync(ecs.WaitUntilDaemonDeploymentsSuccessfulAsync(["SUCCESSFUL", "b"], options, TestEcs.Token)),
    };

    public static TheoryData<string> Waiters { get; } = [.. _waits.Keys];

    [Theory]
    [MemberData(nameof(Waiters))]
    public async Task IsMatch_OneCannotBeDescribed_EndsWithTheReasonAtTheTimeout(string waiter)
    {
        RespondWithFailure();

        var error = await Assert.ThrowsAsync<EcsWaiterException>(() => AdvanceUntilCompletedAsync(_waits[waiter](Client, Options)));

        Assert.Equal((waiter, EcsWaiterOutcome.TimedOut), (error.WaiterName, error.Outcome));
        Assert.Contains("b: BUSY; Try later.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsMatch_CannotBeDescribedForAWhile_PollsAgain()
    {
        await Test.CreateServiceAsync();
        Test.Pass(2);
        Test.Ecs.On<DescribeServicesRequest>().RespondWith(
            static _ => new DescribeServicesResponse { Failures = [new Failure { Arn = "orders", Reason = "BUSY" }] }, times: 3);

        var services = await AdvanceUntilCompletedAsync(Client.WaitUntilServicesStableAsync("prod", ["orders"], Options, TestEcs.Token));

        Assert.Equal("orders", Assert.Single(services).ServiceName);
        Assert.Equal(4, Progress.Count);
        Assert.EndsWith("0 of 1 ready; orders: BUSY", Progress[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task IsMatch_AnyIsEnoughAndAnotherCannotBeDescribed_Succeeds()
    {
        Test.Ecs.On<DescribeServicesRequest>().RespondWith(static _ => new DescribeServicesResponse
        {
            Services = [new Service { ServiceName = "a", Status = "INACTIVE" }],
            Failures = [new Failure { Arn = "b", Reason = "BUSY" }],
        });

        Assert.Single(await Client.WaitUntilAnyServiceInactiveAsync("prod", ["a", "b"], Options, TestEcs.Token));
    }

    private static async Task<bool> EndsAsync(Task wait)
    {
        await wait;
        return true;
    }

    /// <summary>One resource of two is in the state that each waiter waits for, and the other one cannot be described.</summary>
    private void RespondWithFailure()
    {
        Failure[] failures = [new Failure { Arn = "b", Reason = "BUSY", Detail = "Try later." }];
        var deployment = new Deployment { Status = "PRIMARY" };
        Test.Ecs.On<DescribeServicesRequest>().RespondWith(
            _ => new DescribeServicesResponse
            {
                Services = [new Service { ServiceName = "a", Status = "ACTIVE", DesiredCount = 0, RunningCount = 0, Deployments = [deployment] }],
                Failures = failures,
            },
            InMemoryEcs.Unlimited);
        Test.Ecs.On<DescribeTasksRequest>().RespondWith(
            request => new DescribeTasksResponse
            {
                Tasks = [new EcsTask { TaskArn = request.Tasks[0], LastStatus = request.Tasks[0] }],
                Failures = failures,
            },
            InMemoryEcs.Unlimited);
        Test.Ecs.On<DescribeClustersRequest>().RespondWith(_ => new DescribeClustersResponse { Failures = failures }, InMemoryEcs.Unlimited);
        Test.Ecs.On<DescribeDaemonDeploymentsRequest>().RespondWith(
            request => new DescribeDaemonDeploymentsResponse
            {
                DaemonDeployments = [new DaemonDeployment { DaemonDeploymentArn = request.DaemonDeploymentArns[0], Status = new(request.DaemonDeploymentArns[0]) }],
                Failures = failures,
            },
            InMemoryEcs.Unlimited);
    }
}
