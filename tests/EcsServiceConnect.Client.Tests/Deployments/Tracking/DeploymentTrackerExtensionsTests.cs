using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

/// <summary>Which deployment is followed, by the name of its service, by what a call answered, or by its ARN.</summary>
public sealed class DeploymentTrackerExtensionsTests : DeploymentTrackerTest
{
    [Fact]
    public async Task ByName_WhileItIsUnderWay_FollowsTheNewest()
    {
        await PrepareAsync();
        var newest = (await Test.UpdateAsync(change => change with { TaskDefinition = "orders" })).Deployments[0].Id;

        var result = await CompleteAsync(Client.TrackDeploymentAsync("prod", "orders", Options, TestEcs.Token));

        Assert.Equal((DeploymentOutcome.Successful, newest), (result.Outcome, result.Progress.DeploymentId));
        Assert.Contains(Progress[0].Events, one => one.Message!.Contains("has started 2 tasks", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ByArnOfTheService_WithoutACluster_TakesItFromTheArn()
    {
        await PrepareAsync();
        var arn = (await Test.DescribeServiceAsync()).ServiceArn!;

        var result = await CompleteAsync(Client.TrackDeploymentAsync(cluster: null, arn, Options, TestEcs.Token));

        Assert.True(result.IsSuccessful);
        Assert.Equal(TimeSpan.Zero, result.Progress.Elapsed);
    }

    [Fact]
    public async Task ByName_WhileItIsRolledBack_FollowsTheOneThatFailed()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        var failed = (await Test.UpdateAsync(change => change with { TaskDefinition = "orders" })).Deployments[0].Id;
        Test.Pass(1.1);

        var error = await AssertFailsAsync(
            Client.TrackDeploymentAsync("prod", "orders", Options, TestEcs.Token), DeploymentOutcome.RolledBack);

        Assert.Equal(failed, error.Progress!.DeploymentId);
        Assert.Equal(ServiceDeploymentStatus.RollbackInProgress, Progress[0].Status);
    }

    [Fact]
    public async Task ByName_LongAfterARollback_IsRolledBackAtOnce()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        await Test.UpdateAsync(change => change with { TaskDefinition = "orders" });
        Test.Pass(100);

        var error = await AssertFailsAsync(
            Client.TrackDeploymentAsync("prod", "orders", Options, TestEcs.Token), DeploymentOutcome.RolledBack);

        Assert.Equal(TimeSpan.Zero, error.Progress!.Elapsed);
    }

    [Fact]
    public async Task ByName_AServiceThatDoesNotExist_IsGivenUpAfterTheGrace()
    {
        var error = await AssertFailsAsync(Client.TrackDeploymentAsync("prod", "ghost", Options, TestEcs.Token), outcome: null);

        Assert.Null(error.Progress);
        Assert.Equal("There is no service ghost: it is still missing after 00:00:30.", error.Message);
    }

    [Fact]
    public async Task ByName_AServiceThatWasDeleted_FailsAtOnce()
    {
        await PrepareAsync();
        await Client.DeleteServiceAsync(new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);
        Test.Pass(2);

        var error = await AssertFailsAsync(Client.TrackDeploymentAsync("prod", "orders", Options, TestEcs.Token), DeploymentOutcome.Failed);

        Assert.Equal("The service was deleted: it is INACTIVE.", error.Progress!.Reason);
        Assert.Equal(TimeSpan.Zero, error.Progress.Elapsed);
    }

    [Fact]
    public async Task ByAnswer_OfAnUpdateThatWasReplaced_IsSuperseded()
    {
        await PrepareAsync();
        var answer = await Test.UpdateAsync(change => change with { TaskDefinition = "orders" });
        Test.Pass(0.2);
        await Test.UpdateAsync(change => change with { ForceNewDeployment = true });
        Test.Pass(10);

        var error = await AssertFailsAsync(Client.TrackDeploymentAsync(answer, Options, TestEcs.Token), DeploymentOutcome.Superseded);

        Assert.Equal(answer.Deployments[0].Id, error.Progress!.DeploymentId);
    }

    [Fact]
    public async Task ByArn_OfServiceDeploymentsOfThePast_IsHowEachEnded()
    {
        await PrepareAsync(breaker: true);
        var replaced = (await Test.UpdateAsync(change => change with { TaskDefinition = "orders" })).CurrentServiceDeployment!;
        Test.Pass(0.2);
        var successful = (await Test.UpdateAsync(change => change with { ForceNewDeployment = true })).CurrentServiceDeployment!;
        Test.Pass(10);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        var rolledBack = (await Test.UpdateAsync(change => change with { ForceNewDeployment = true })).CurrentServiceDeployment!;
        Test.Pass(10);
        var stopped = (await Test.UpdateAsync(change => change with { ForceNewDeployment = true })).CurrentServiceDeployment!;
        await Client.StopServiceDeploymentAsync(
            new StopServiceDeploymentRequest { ServiceDeploymentArn = stopped, StopType = StopServiceDeploymentStopType.Abort },
            TestEcs.Token);
        Test.Pass(10);
        await Test.UpdateAsync(change => change with { ForceNewDeployment = true });
        Test.Pass(10);

        var outcomes = new List<DeploymentOutcome>();
        foreach (var arn in new[] { replaced, successful, rolledBack, stopped })
        {
            var tracking = Client.TrackServiceDeploymentAsync(arn, Options with { ThrowOnFailure = false }, TestEcs.Token);
            var result = await CompleteAsync(tracking);
            Assert.Equal((arn, TimeSpan.Zero), (result.Progress.ServiceDeploymentArn, result.Progress.Elapsed));
            outcomes.Add(result.Outcome);
        }

        Assert.Equal(
            [DeploymentOutcome.Superseded, DeploymentOutcome.Successful, DeploymentOutcome.RolledBack, DeploymentOutcome.Stopped], outcomes);
    }

    [Fact]
    public async Task ByArn_WhileItIsUnderWay_FollowsIt()
    {
        await PrepareAsync();
        var arn = (await Test.UpdateAsync(change => change with { TaskDefinition = "orders" })).CurrentServiceDeployment!;

        var result = await CompleteAsync(Client.TrackServiceDeploymentAsync(arn, Options, TestEcs.Token));

        Assert.Equal((DeploymentOutcome.Successful, TimeSpan.FromSeconds(8)), (result.Outcome, result.Progress.Elapsed));
    }

    [Fact]
    public async Task ByArn_OfNothing_IsGivenUpAfterTheGrace()
    {
        const string Arn = "arn:aws:ecs:us-east-1:123456789012:service-deployment/prod/orders/none";

        var error = await AssertFailsAsync(Client.TrackServiceDeploymentAsync(Arn, Options, TestEcs.Token), outcome: null);

        Assert.StartsWith($"There is no service deployment {Arn}: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ByArn_ThatMayNotBeRead_Throws()
    {
        await PrepareAsync();
        DenyServiceDeployments();
        var arn = (await Test.DescribeServiceAsync()).CurrentServiceDeployment!;

        await Assert.ThrowsAsync<AccessDeniedException>(
            () => Client.TrackServiceDeploymentAsync(arn, Options, TestEcs.Token).AsTask());
    }

    [Fact]
    public async Task Update_OfTheCountAlone_WaitsForTheTasksOfTheDeploymentThatThereIs()
    {
        await PrepareAsync();
        var id = (await Test.DescribeServiceAsync()).Deployments[0].Id;
        Test.Ecs.ClearCalls();

        var result = await CompleteAsync(Deploy(new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 4 }));

        Assert.Equal((DeploymentOutcome.Successful, id), (result.Outcome, result.Progress.DeploymentId));
        Assert.Equal([(2, 2, 4), (4, 0, 4)], Progress.Select(one => (one.RunningCount, one.PendingCount, one.DesiredCount)).Distinct());
        Assert.Equal(0, CountCalls("DescribeServiceDeployments") + CountCalls("ListServiceDeployments"));
    }

    [Fact]
    public async Task Update_OfTheCountAloneAfterARollback_IsSuccessful()
    {
        await PrepareAsync(breaker: true);
        Test.Ecs.OnDeployment("orders").Fail(DeploymentTestEcs.PullError);
        await Test.UpdateAsync(change => change with { TaskDefinition = "orders" });
        Test.Pass(10);

        var result = await CompleteAsync(Deploy(new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 1 }));

        Assert.Equal((1, 1), (result.Service.RunningCount, result.Progress.DesiredCount));
    }

    [Fact]
    public async Task Update_OfTheCountToNothing_IsOverWhenTheLastTaskIsGone()
    {
        await PrepareAsync();

        var result = await CompleteAsync(Deploy(new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 0 }));

        Assert.Equal((DeploymentOutcome.Successful, 0, 0), (result.Outcome, result.Progress.RunningCount, result.Progress.DesiredCount));
    }

    [Fact]
    public async Task Update_ThatChangesNothing_IsOverAtOnce()
    {
        await PrepareAsync();

        var result = await CompleteAsync(Deploy(new UpdateServiceRequest { Cluster = "prod", Service = "orders" }));

        Assert.Equal((DeploymentOutcome.Successful, TimeSpan.Zero), (result.Outcome, result.Progress.Elapsed));
    }

    [Fact]
    public async Task Update_OfAServiceWithoutTasks_IsSuccessful()
    {
        await PrepareAsync(breaker: true, desiredCount: 0);

        var result = await CompleteAsync(Deploy());

        Assert.EndsWith("orders:2", result.Service.TaskDefinition, StringComparison.Ordinal);
        Assert.Equal(ServiceDeploymentStatus.Successful, result.Progress.Status);
    }

    [Theory]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:cluster/prod", "orders")]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:cluster/prod", "arn:aws:ecs:us-east-1:123456789012:service/prod/orders")]
    [InlineData("prod", "arn:aws:ecs:us-east-1:123456789012:service/orders")]
    public async Task Update_ClusterOrServiceByArn_IsFollowedAlike(string cluster, string service)
    {
        await PrepareAsync();

        var result = await CompleteAsync(Deploy(ForcedUpdate with { Cluster = cluster, Service = service }));

        Assert.Equal((DeploymentOutcome.Successful, "orders"), (result.Outcome, result.Progress.ServiceName));
    }

    [Fact]
    public async Task Update_Forced_FollowsTheNewDeployment()
    {
        await PrepareAsync();
        var before = (await Test.DescribeServiceAsync()).Deployments[0].Id;

        var result = await CompleteAsync(Deploy(ForcedUpdate));

        Assert.NotEqual(before, result.Progress.DeploymentId);
        Assert.Equal(TimeSpan.FromSeconds(8), result.Progress.Elapsed);
    }
}
