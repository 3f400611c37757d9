namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class StopServiceDeploymentHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Rollback_ReturnsToTheRevisionBefore()
    {
        var before = await _test.CreateSteadyServiceAsync();
        var arn = (await _test.DeployNextAsync()).CurrentServiceDeployment!;
        _test.Pass(0.25);

        var response = await StopAsync(arn, StopServiceDeploymentStopType.Rollback);

        Assert.Equal(arn, response.ServiceDeploymentArn);
        Assert.Equal(ServiceDeploymentStatus.RollbackRequested, (await _test.RolloutAsync()).Status);
        Assert.Equal(DeploymentRolloutState.Failed, (await _test.DescribeServiceAsync()).Deployments[0].RolloutState);
        _test.Pass(0.1);
        var rollingBack = await _test.RolloutAsync();
        Assert.Equal(ServiceDeploymentStatus.RollbackInProgress, rollingBack.Status);
        Assert.Equal(before.CurrentServiceRevisions[0].Arn, rollingBack.Rollback!.ServiceRevisionArn);
        Assert.Equal(ServiceDeploymentRollbackMonitorsStatus.Disabled, rollingBack.DeploymentCircuitBreaker!.Status);
        await StopAsync(arn, StopServiceDeploymentStopType.Rollback);
        _test.Pass(1);

        Assert.Equal(ServiceDeploymentStatus.RollbackSuccessful, (await _test.RolloutAsync()).Status);
        var service = await _test.DescribeServiceAsync();
        Assert.EndsWith("orders:1", Assert.Single(service.Deployments).TaskDefinition, StringComparison.Ordinal);
        Assert.Equal(2, service.RunningCount);
    }

    [Fact]
    public async Task Handle_NoStopType_RollsBack()
    {
        await _test.CreateSteadyServiceAsync();
        var arn = (await _test.DeployNextAsync()).CurrentServiceDeployment!;

        await StopAsync(arn, default);

        Assert.Equal(ServiceDeploymentStatus.RollbackRequested, (await _test.RolloutAsync()).Status);
    }

    [Fact]
    public async Task Handle_Abort_OnlyStops()
    {
        await _test.CreateSteadyServiceAsync();
        var arn = (await _test.DeployNextAsync()).CurrentServiceDeployment!;

        await StopAsync(arn, StopServiceDeploymentStopType.Abort);

        Assert.Equal(ServiceDeploymentStatus.StopRequested, (await _test.RolloutAsync()).Status);
        _test.Pass(2);
        var stopped = await _test.RolloutAsync();
        Assert.Equal((ServiceDeploymentStatus.Stopped, null), (stopped.Status, stopped.Rollback));
        Assert.Equal((stopped.FinishedAt, true), (stopped.StoppedAt, stopped.StoppedAt is not null));
        Assert.Equal(DeploymentRolloutState.Failed, (await _test.DescribeServiceAsync()).Deployments[0].RolloutState);
    }

    [Fact]
    public async Task Handle_FirstDeployment_HasNothingToRollBackTo()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        var arn = (await _test.CreateServiceAsync()).CurrentServiceDeployment!;

        await StopAsync(arn, StopServiceDeploymentStopType.Rollback);
        _test.Pass(1);

        var rollout = await _test.RolloutAsync();
        Assert.Equal(ServiceDeploymentStatus.RollbackFailed, rollout.Status);
        Assert.Equal("No rollback candidate was found to run the rollback.", rollout.StatusReason);
    }

    [Fact]
    public async Task Handle_UpdatedMeanwhile_TheUpdateWins()
    {
        await _test.CreateSteadyServiceAsync();
        var arn = (await _test.DeployNextAsync()).CurrentServiceDeployment!;
        await StopAsync(arn, StopServiceDeploymentStopType.Rollback);

        await _test.DeployNextAsync();
        _test.Pass(1);

        Assert.Equal(ServiceDeploymentStatus.Stopped, (await _test.RolloutAsync(arn)).Status);
        var service = await _test.DescribeServiceAsync();
        Assert.EndsWith("orders:3", Assert.Single(service.Deployments).TaskDefinition, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_Ended_IsAConflict()
    {
        var arn = (await _test.CreateSteadyServiceAsync()).CurrentServiceDeployment!;

        var error = await _test.ThrowsAsync<ConflictException>(_ => StopAsync(arn, StopServiceDeploymentStopType.Rollback));

        Assert.Contains("SUCCESSFUL", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_MissingOrInvalid_Throws()
    {
        var arn = (await _test.CreateSteadyServiceAsync()).CurrentServiceDeployment!;

        await _test.ThrowsAsync<ServiceDeploymentNotFoundException>(_ => StopAsync(arn + "x", default));
        await _test.ThrowsAsync<InvalidParameterException>(_ => StopAsync("orders", default));
        await _test.ThrowsAsync<InvalidParameterException>(_ => StopAsync("", default));
        await _test.ThrowsAsync<InvalidParameterException>(_ => StopAsync(arn, new StopServiceDeploymentStopType("PAUSE")));
    }

    private Task<StopServiceDeploymentResponse> StopAsync(string arn, StopServiceDeploymentStopType type) =>
        _test.Client.StopServiceDeploymentAsync(
            new StopServiceDeploymentRequest { ServiceDeploymentArn = arn, StopType = type }, TestEcs.Token);
}
