using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Tests.Waiting;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Clusters;

public sealed class ClusterWaiterExtensionsTests : WaiterTestBase
{
    [Fact]
    public async Task WaitUntilClusterHasNoTasksAsync_ServiceDeleted_ReturnsTheClusterOnceItsTasksHaveStopped()
    {
        await Test.CreateServiceAsync();
        Test.Pass(2);
        var wait = Client.WaitUntilClusterHasNoTasksAsync("prod", Options, TestEcs.Token);
        await Client.DeleteServiceAsync(new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);

        var cluster = await AdvanceUntilCompletedAsync(wait);

        Assert.Equal((0, 0), (cluster.RunningTasksCount, cluster.PendingTasksCount));
        Assert.Contains(
            "ClusterWithoutTasks after 00:00:00: 0 of 1 ready; arn:aws:ecs:us-east-1:123456789012:cluster/prod: "
            + "ACTIVE, 2 running, 0 pending, active services: 1",
            Progress[0].ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task WaitUntilClusterHasNoTasksAsync_TasksGoOn_TimesOut()
    {
        await Test.CreateServiceAsync();

        var error = await Assert.ThrowsAsync<EcsWaiterException>(
            () => AdvanceUntilCompletedAsync(Client.Cluster("prod").WaitUntilNoTasksAsync(Options, TestEcs.Token)));

        Assert.Equal(EcsWaiterOutcome.TimedOut, error.Outcome);
    }

    [Fact]
    public async Task WaitUntilClusterHasNoTasksAsync_UnknownCluster_Throws()
    {
        var error = await Assert.ThrowsAsync<EcsWaiterException>(
            () => AdvanceUntilCompletedAsync(Client.WaitUntilClusterHasNoTasksAsync("unknown", Options, TestEcs.Token)));

        Assert.Equal(EcsWaiterOutcome.Failed, error.Outcome);
    }
}
