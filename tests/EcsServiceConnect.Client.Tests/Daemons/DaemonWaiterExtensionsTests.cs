using EcsServiceConnect.Client.Models;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Daemons;

public sealed class DaemonWaiterExtensionsTests : IDisposable
{
    private readonly TestEcs _test = new();
    private readonly EcsWaiterOptions _options;

    public DaemonWaiterExtensionsTests() => _options = new EcsWaiterOptions { Jitter = 0, TimeProvider = _test.Clock };

    private IEcsClient Client => _test.Client;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task WaitUntilDaemonActiveAsync_ActiveDaemon_ReturnsIt()
    {
        await _test.CreateDaemonAsync();

        Assert.Equal(TestDaemons.Arn, (await Client.WaitUntilDaemonActiveAsync(TestDaemons.Arn, _options, TestEcs.Token)).DaemonArn);
    }

    [Fact]
    public async Task WaitUntilDaemonActiveAsync_DeletedOrMissingDaemon_Throws()
    {
        await _test.CreateDaemonAsync();
        _test.Pass(1);
        await Client.DeleteDaemonAsync(new DeleteDaemonRequest { DaemonArn = TestDaemons.Arn }, TestEcs.Token);

        var deleting = await Assert.ThrowsAsync<EcsWaiterException>(() =>
            Client.WaitUntilDaemonActiveAsync(TestDaemons.Arn, _options, TestEcs.Token));
        var missing = await Assert.ThrowsAsync<EcsWaiterException>(() =>
            Client.WaitUntilDaemonActiveAsync(TestDaemons.Arn + "x", _options, TestEcs.Token));

        Assert.Equal((EcsWaiterOutcome.Failed, "DELETE_IN_PROGRESS"), (deleting.Outcome, Assert.Single(deleting.Resources).State));
        Assert.Equal((EcsWaiterOutcome.Failed, "MISSING"), (missing.Outcome, Assert.Single(missing.Resources).State));
    }

    [Fact]
    public async Task WaitUntilDaemonDeploymentsSuccessfulAsync_DeploymentInProgress_WaitsForIt()
    {
        var arn = (await _test.CreateDaemonAsync()).DeploymentArn!;

        var wait = Client.WaitUntilDaemonDeploymentsSuccessfulAsync([arn], _options, TestEcs.Token);
        Assert.False(wait.IsCompleted);
        _test.Clock.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal(DaemonDeploymentStatus.Successful, Assert.Single(await wait).Status);
    }

    [Fact]
    public async Task WaitUntilDaemonDeploymentsStoppedAsync_SuccessfulDeployment_TimesOutAfterTwoMinutes()
    {
        var arn = (await _test.CreateDaemonAsync()).DeploymentArn!;

        var wait = Client.WaitUntilDaemonDeploymentsStoppedAsync([arn], _options, TestEcs.Token);
        for (var poll = 0; poll < 8; poll++)
        {
            Assert.False(wait.IsCompleted);
            _test.Clock.Advance(TimeSpan.FromSeconds(15));
        }

        var error = await Assert.ThrowsAsync<EcsWaiterException>(() => wait);
        Assert.Equal((EcsWaiterOutcome.TimedOut, "SUCCESSFUL"), (error.Outcome, Assert.Single(error.Resources).State));
    }

    [Theory]
    [InlineData("STOPPED")]
    [InlineData("ROLLBACK_FAILED")]
    [InlineData("ROLLBACK_SUCCESSFUL")]
    public async Task WaitUntilDaemonDeploymentsSuccessfulAsync_FailedDeployment_ThrowsItsReason(string status)
    {
        const string arn = "arn:aws:ecs:us-east-1:123456789012:daemon-deployment/prod/log-agent/d1";
        _test.Ecs.On<DescribeDaemonDeploymentsRequest>().RespondWith(new DescribeDaemonDeploymentsResponse
        {
            DaemonDeployments =
            [
                new DaemonDeployment { DaemonDeploymentArn = arn, Status = new DaemonDeploymentStatus(status), StatusReason = "It broke." },
            ],
        });

        var error = await Assert.ThrowsAsync<EcsWaiterException>(() =>
            Client.WaitUntilDaemonDeploymentsSuccessfulAsync([arn], _options, TestEcs.Token));

        Assert.Equal((status, "It broke."), (Assert.Single(error.Resources).State, error.Resources[0].StopReason));
    }

    [Fact]
    public async Task WaitUntilDaemonTaskDefinitionDeletedAsync_DeletedRevision_ReturnsIt()
    {
        var arn = await _test.RegisterAsync(TestDaemons.Definition());
        Assert.Equal(arn, (await Client.WaitUntilDaemonTaskDefinitionActiveAsync(arn, _options, TestEcs.Token)).DaemonTaskDefinitionArn);

        await Client.DeleteDaemonTaskDefinitionAsync(new DeleteDaemonTaskDefinitionRequest { DaemonTaskDefinition = arn }, TestEcs.Token);
        await Assert.ThrowsAsync<EcsWaiterException>(() => Client.WaitUntilDaemonTaskDefinitionActiveAsync(arn, _options, TestEcs.Token));
        var wait = Client.WaitUntilDaemonTaskDefinitionDeletedAsync(arn, _options, TestEcs.Token);
        _test.Clock.Advance(TimeSpan.FromSeconds(15));

        Assert.Equal(DaemonTaskDefinitionStatus.Deleted, (await wait).Status);
    }
}
