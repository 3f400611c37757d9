using HookStage = EcsServiceConnect.Client.Models.DeploymentLifecycleHookStage;

namespace EcsServiceConnect.Client.Testing.Tests;

/// <summary>
/// The rules are those of https://docs.aws.amazon.com/AmazonECS/latest/developerguide/early-success-criteria.html and
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/pause-lifecycle-hooks.html.
/// </summary>
public sealed class RollingUpdatePolicyTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task CanScaleUp_Paused_StartsNoTaskBefore()
    {
        await DeployAsync(new DeploymentConfiguration { LifecycleHooks = [StageTestEcs.Pause(HookStage.PreScaleUp)] });
        var paused = await PassUntilPausedAsync();
        _test.Pass(5);

        var service = await _test.DescribeServiceAsync();
        Assert.Equal([0, 2], service.Deployments.Select(static deployment => deployment.RunningCount!.Value));
        Assert.False(paused.LifecycleStage.HasValue);
        await ContinueAsync(paused);

        Assert.Equal(ServiceDeploymentStatus.Successful, (await _test.PassUntilFinishedAsync()).Status);
    }

    [Fact]
    public async Task CanComplete_Paused_IsInProgressWithAllTasksReplaced()
    {
        await DeployAsync(new DeploymentConfiguration { LifecycleHooks = [StageTestEcs.Pause(HookStage.PostScaleUp)] });
        var paused = await PassUntilPausedAsync();
        _test.Pass(5);

        var only = Assert.Single((await _test.DescribeServiceAsync()).Deployments);
        Assert.Equal((2, DeploymentRolloutState.InProgress), (only.RunningCount, only.RolloutState));
        await ContinueAsync(paused, DeploymentLifecycleHookAction.Rollback);

        var done = await _test.PassUntilFinishedAsync();
        Assert.Equal(ServiceDeploymentStatus.RollbackSuccessful, done.Status);
        Assert.EndsWith("orders:1", (await _test.DescribeServiceAsync()).TaskDefinition, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CanScaleUp_LambdaFails_RollsBackWithoutANewTask()
    {
        _test.Ecs.OnLifecycleHook().Fail();
        await DeployAsync(new DeploymentConfiguration { LifecycleHooks = [StageTestEcs.Lambda(HookStage.PreScaleUp)] });

        var done = await _test.PassUntilFinishedAsync();

        Assert.Equal(ServiceDeploymentStatus.RollbackSuccessful, done.Status);
        Assert.Contains("PRE_SCALE_UP lifecycle hook(s) failed", done.StatusReason, StringComparison.Ordinal);
        Assert.Equal(2, (await _test.DescribeServiceAsync()).RunningCount);
    }

    [Fact]
    public async Task CanScaleUp_HooksOfOtherStages_AreNeverReached()
    {
        await DeployAsync(new DeploymentConfiguration { LifecycleHooks = [StageTestEcs.Pause(HookStage.PostTestTrafficShift)] });

        Assert.Equal(ServiceDeploymentStatus.Successful, (await _test.PassUntilFinishedAsync()).Status);
    }

    [Fact]
    public async Task CanCompleteEarly_Deferred_CompletesWhileOldTasksRun()
    {
        await DeployAsync(EarlySuccess(ServiceRevisionCleanup.Deferred));
        await ProtectOldTasksAsync();

        var done = await _test.PassUntilFinishedAsync();

        Assert.Equal(ServiceDeploymentStatus.Successful, done.Status);
        var service = await _test.DescribeServiceAsync();
        Assert.Equal(
            [("PRIMARY", DeploymentRolloutState.Completed, 2), ("ACTIVE", DeploymentRolloutState.Completed, 1)],
            service.Deployments.Select(static deployment => (deployment.Status!, deployment.RolloutState, deployment.RunningCount!.Value)));
        Assert.DoesNotContain(service.Events.Take(1), static entry => entry.Message!.EndsWith("steady state.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task CanCompleteEarly_Blocking_WaitsForOldTasks()
    {
        await DeployAsync(EarlySuccess(ServiceRevisionCleanup.Blocking));
        await ProtectOldTasksAsync();
        _test.Pass(10);

        Assert.Equal(ServiceDeploymentStatus.InProgress, (await _test.RolloutAsync()).Status);
        Assert.Equal(2, (await _test.DescribeServiceAsync()).Deployments.Count);
    }

    [Fact]
    public async Task CanCompleteEarly_PartOfTheTasks_IsEnough()
    {
        _test.Ecs.OnTask("orders:2").ExitWith(0, TimeSpan.Zero);
        await DeployAsync(EarlySuccess(ServiceRevisionCleanup.Deferred));
        _test.Pass(0.75);

        Assert.Equal(ServiceDeploymentStatus.Successful, (await _test.RolloutAsync()).Status);
        Assert.Equal(1, (await _test.DescribeServiceAsync()).Deployments[0].RunningCount);
        _test.Pass(3);
        Assert.Equal(2, Assert.Single((await _test.DescribeServiceAsync()).Deployments).RunningCount);
    }

    private static DeploymentConfiguration EarlySuccess(ServiceRevisionCleanup cleanup) => new()
    {
        MinimumHealthyPercent = 50,
        EarlySuccessCriteria = new() { Enable = true, HealthyPercent = 50, SourceServiceRevisionCleanup = cleanup },
    };

    private async Task DeployAsync(DeploymentConfiguration deployments)
    {
        await _test.SeedServiceAsync(TestEcs.FargateService() with { DeploymentConfiguration = deployments });
        await _test.DeployAsync();
    }

    private async Task ProtectOldTasksAsync()
    {
        var old = (await _test.TasksAsync()).Where(static task => task.TaskDefinitionArn!.EndsWith(":1", StringComparison.Ordinal));
        await _test.Client.UpdateTaskProtectionAsync(
            new UpdateTaskProtectionRequest
            {
                Cluster = "prod",
                Tasks = [.. old.Select(static task => task.TaskArn!)],
                ProtectionEnabled = true,
                ExpiresInMinutes = 60,
            },
            TestEcs.Token);
    }

    private Task<ServiceDeployment> PassUntilPausedAsync() =>
        _test.PassUntilAsync(static deployment => deployment.LifecycleHookDetails.Count > 0);

    private Task<ContinueServiceDeploymentResponse> ContinueAsync(ServiceDeployment paused, DeploymentLifecycleHookAction action = default)
    {
        var request = new ContinueServiceDeploymentRequest
        {
            ServiceDeploymentArn = paused.ServiceDeploymentArn!,
            HookId = paused.LifecycleHookDetails[0].HookId!,
            Action = action,
        };
        return _test.Client.ContinueServiceDeploymentAsync(request, TestEcs.Token);
    }
}
