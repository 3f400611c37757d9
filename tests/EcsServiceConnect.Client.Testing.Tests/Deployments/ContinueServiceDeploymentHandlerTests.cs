using HookStage = EcsServiceConnect.Client.Models.DeploymentLifecycleHookStage;

namespace EcsServiceConnect.Client.Testing.Tests;

/// <summary>
/// The errors are those of https://docs.aws.amazon.com/AmazonECS/latest/developerguide/troubleshooting-blue-green.html.
/// </summary>
public sealed class ContinueServiceDeploymentHandlerTests : IDisposable
{
    private const string UnknownHook = "ecs-pause-e7tK9G_WRJqNF_EOMjztDXfKenlJuEUVjsNStf4WLKw";

    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Continue_GoesOnWithTheNextStage()
    {
        var paused = await PauseAsync(HookStage.PostScaleUp);

        var response = await ContinueAsync(paused.ServiceDeploymentArn!, paused.LifecycleHookDetails[0].HookId!, default);

        Assert.Equal(paused.ServiceDeploymentArn, response.ServiceDeploymentArn);
        await _test.PassUntilStageAsync(ServiceDeploymentLifecycleStage.TestTrafficShift);
        Assert.Equal(ServiceDeploymentStatus.Successful, (await _test.PassUntilFinishedAsync()).Status);
    }

    [Fact]
    public async Task Handle_Rollback_RollsBack()
    {
        var paused = await PauseAsync(HookStage.PostScaleUp);

        await ContinueAsync(
            paused.ServiceDeploymentArn!, paused.LifecycleHookDetails[0].HookId!, DeploymentLifecycleHookAction.Rollback);

        var rollout = await _test.RolloutAsync();
        Assert.Equal(ServiceDeploymentStatus.RollbackInProgress, rollout.Status);
        Assert.Equal(DeploymentLifecycleHookStatus.Failed, Assert.Single(rollout.LifecycleHookDetails).Status);
        Assert.Contains("POST_SCALE_UP", rollout.StatusReason, StringComparison.Ordinal);
        Assert.Equal(ServiceDeploymentStatus.RollbackSuccessful, (await _test.PassUntilFinishedAsync()).Status);
    }

    [Fact]
    public async Task Handle_HookOfAnEarlierPause_Throws()
    {
        var paused = await PauseAsync(HookStage.PreScaleUp, HookStage.PostScaleUp);
        var (arn, hook) = (paused.ServiceDeploymentArn!, paused.LifecycleHookDetails[0].HookId!);
        await ContinueAsync(arn, hook, default);
        await _test.PassUntilAsync(static deployment =>
            deployment.LifecycleHookDetails is [{ Status: var status }] && status == DeploymentLifecycleHookStatus.AwaitingAction);

        foreach (var wrong in (string[])[hook, UnknownHook])
        {
            var error = await _test.ThrowsAsync<InvalidParameterException>(_ => ContinueAsync(arn, wrong, default));
            Assert.Contains(
                "Provided hookId is either completed, unavailable, or not associated with the given Resource ARN",
                error.Message,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Handle_Stopped_NothingWaits()
    {
        var paused = await PauseAsync(HookStage.PostScaleUp);
        await _test.Client.StopServiceDeploymentAsync(
            new StopServiceDeploymentRequest { ServiceDeploymentArn = paused.ServiceDeploymentArn! }, TestEcs.Token);

        Assert.Empty((await _test.RolloutAsync()).LifecycleHookDetails);
        await _test.ThrowsAsync<InvalidParameterException>(
            _ => ContinueAsync(paused.ServiceDeploymentArn!, paused.LifecycleHookDetails[0].HookId!, default));
    }

    [Fact]
    public async Task Handle_Ended_Throws()
    {
        var arn = (await _test.CreateSteadyServiceAsync()).CurrentServiceDeployment!;

        var error = await _test.ThrowsAsync<ClientException>(_ => ContinueAsync(arn, UnknownHook, default));

        Assert.Contains("terminal states", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_MissingOrInvalid_Throws()
    {
        var arn = (await _test.CreateSteadyServiceAsync()).CurrentServiceDeployment!;

        await _test.ThrowsAsync<ServiceDeploymentNotFoundException>(_ => ContinueAsync(arn + "x", UnknownHook, default));
        await _test.ThrowsAsync<InvalidParameterException>(_ => ContinueAsync(arn, "", default));
        var format = await _test.ThrowsAsync<InvalidParameterException>(_ => ContinueAsync(arn, "hook-1", default));
        Assert.Contains("hookId must follow the format: ecs-{hookType}-{id}", format.Message, StringComparison.Ordinal);
        var error = await _test.ThrowsAsync<InvalidParameterException>(
            _ => ContinueAsync(arn, UnknownHook, new DeploymentLifecycleHookAction("WAIT")));
        Assert.Contains("action", error.Message, StringComparison.Ordinal);
    }

    private async Task<ServiceDeployment> PauseAsync(params HookStage[] stages)
    {
        await _test.SeedServiceAsync(StageTestEcs.Service(StageTestEcs.BlueGreen with { LifecycleHooks = [StageTestEcs.Pause(stages)] }));
        await _test.DeployAsync();
        return await _test.PassUntilAsync(static deployment => deployment.LifecycleHookDetails.Count > 0);
    }

    private Task<ContinueServiceDeploymentResponse> ContinueAsync(string arn, string hook, DeploymentLifecycleHookAction action) =>
        _test.Client.ContinueServiceDeploymentAsync(
            new ContinueServiceDeploymentRequest { ServiceDeploymentArn = arn, HookId = hook, Action = action }, TestEcs.Token);
}
