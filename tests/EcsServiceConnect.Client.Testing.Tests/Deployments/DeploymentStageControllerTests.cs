using Stage = EcsServiceConnect.Client.Models.ServiceDeploymentLifecycleStage;

namespace EcsServiceConnect.Client.Testing.Tests;

/// <summary>
/// The stages and their traffic are those of https://docs.aws.amazon.com/AmazonECS/latest/developerguide/blue-green-deployment-how-it-works.html,
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-linear.html and
/// https://docs.aws.amazon.com/AmazonECS/latest/developerguide/canary-deployment.html.
/// </summary>
public sealed partial class DeploymentStageControllerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    /// <summary>The strategies, with the shares of production traffic that the new revision gets one after the other.</summary>
    public static TheoryData<string, DeploymentConfiguration, double[]> Strategies => new()
    {
        { "blue/green", StageTestEcs.BlueGreen, [100] },
        { "canary", StageTestEcs.Canary, [10, 100] },
        { "linear", StageTestEcs.Linear, [40, 80, 100] },
        {
            "linear in steps with a decimal",
            StageTestEcs.Linear with { LinearConfiguration = new() { StepPercent = 33.3, StepBakeTimeInMinutes = 0 } },
            [33.3, 66.6, 99.9, 100]
        },
    };

    [Theory]
    [MemberData(nameof(Strategies))]
    public async Task Reconcile_Strategy_HasItsStagesInOrder(string strategy, DeploymentConfiguration deployments, double[] shifts)
    {
        Assert.NotEmpty(strategy);
        await _test.SeedServiceAsync(StageTestEcs.Service(deployments));
        await _test.DeployAsync();

        var stages = await _test.FollowAsync();

        Assert.Equal(
            [
                ("PRE_SCALE_UP", 0, 0),
                ("SCALE_UP", 0, 0),
                ("POST_SCALE_UP", 0, 0),
                ("TEST_TRAFFIC_SHIFT", 100, 0),
                ("POST_TEST_TRAFFIC_SHIFT", 100, 0),
                .. shifts.Select(static weight => ("PRODUCTION_TRAFFIC_SHIFT", (double?)100, (double?)weight)),
                ("POST_PRODUCTION_TRAFFIC_SHIFT", 100, 100),
                ("BAKE_TIME", 100, 100),
                ("CLEAN_UP", 100, 100),
            ],
            stages);
        var rollout = await _test.RolloutAsync();
        Assert.Equal(ServiceDeploymentStatus.Successful, rollout.Status);
        Assert.Equal((0, 0.0, 0.0), Read(Assert.Single(rollout.SourceServiceRevisions)));
        Assert.Equal((2, 100.0, 100.0), Read(rollout.TargetServiceRevision!));
    }

    [Fact]
    public async Task Reconcile_BakeTimes_LastAsLongAsConfigured()
    {
        await _test.SeedServiceAsync(StageTestEcs.Service(StageTestEcs.Canary));
        await _test.DeployAsync();
        var shift = (await _test.PassUntilStageAsync(Stage.ProductionTrafficShift)).UpdatedAt!.Value;

        _test.Clock.Advance(shift.AddMinutes(3).AddMilliseconds(-1) - _test.Clock.GetUtcNow());
        Assert.Equal(10, (await _test.RolloutAsync()).TargetServiceRevision!.RequestedProductionTrafficWeight);
        _test.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(100, (await _test.RolloutAsync()).TargetServiceRevision!.RequestedProductionTrafficWeight);

        var bake = (await _test.PassUntilStageAsync(Stage.BakeTime)).UpdatedAt!.Value;
        _test.Clock.Advance(bake.AddMinutes(5).AddMilliseconds(-1) - _test.Clock.GetUtcNow());
        Assert.Equal(Stage.BakeTime, (await _test.RolloutAsync()).LifecycleStage);
        _test.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(Stage.CleanUp, (await _test.RolloutAsync()).LifecycleStage);
    }

    [Fact]
    public async Task Reconcile_TrafficShifted_BothRevisionsRunSideBySide()
    {
        var before = (await _test.SeedServiceAsync(StageTestEcs.Service(StageTestEcs.BlueGreen))).Deployments[0];
        var deployed = await _test.DeployAsync();
        Assert.Equal((deployed.Deployments[0].Id, "PRIMARY"), (deployed.Deployments[0].Id, deployed.Deployments[0].Status));

        var rollout = await _test.PassUntilStageAsync(Stage.BakeTime);

        var service = await _test.DescribeServiceAsync();
        Assert.Equal((2, 4), (service.DesiredCount, service.RunningCount));
        Assert.Equal(
            [("PRIMARY", DeploymentRolloutState.InProgress, 2), ("ACTIVE", DeploymentRolloutState.Completed, 2)],
            service.Deployments.Select(static deployment => (deployment.Status!, deployment.RolloutState, deployment.RunningCount!.Value)));
        Assert.Equal([deployed.Deployments[0].Id, before.Id], service.Deployments.Select(static deployment => deployment.Id));
        Assert.Equal((2, 0.0, 0.0), Read(Assert.Single(rollout.SourceServiceRevisions)));
        Assert.Equal((2, 100.0, 100.0), Read(rollout.TargetServiceRevision!));

        await _test.PassUntilFinishedAsync();
        service = await _test.DescribeServiceAsync();
        var only = Assert.Single(service.Deployments);
        Assert.Equal((deployed.Deployments[0].Id, DeploymentRolloutState.Completed), (only.Id, only.RolloutState));
        Assert.Equal(2, service.RunningCount);
        Assert.Equal("(service orders) has reached a steady state.", service.Events[0].Message);
    }

    [Fact]
    public async Task Reconcile_BeforeScaleUp_TheNewRevisionHasNoTasks()
    {
        await _test.SeedServiceAsync(StageTestEcs.Service(StageTestEcs.BlueGreen));
        await _test.DeployAsync();

        var rollout = await _test.PassUntilStageAsync(Stage.PreScaleUp);

        Assert.Equal((0, 0.0, 0.0), Read(rollout.TargetServiceRevision!));
        Assert.Equal((2, 100.0, 100.0), Read(rollout.SourceServiceRevisions[0]));
        Assert.Equal(2, (await _test.DescribeServiceAsync()).RunningCount);
    }

    [Fact]
    public async Task Reconcile_TargetGroups_ChangeRolesWithEachDeployment()
    {
        await _test.SeedServiceAsync(StageTestEcs.Service(StageTestEcs.BlueGreen));
        var groups = new List<string?> { await ReadTargetGroupAsync() };
        for (var i = 0; i < 2; i++)
        {
            await _test.DeployAsync(2 - i);
            await _test.PassUntilFinishedAsync();
            groups.Add(await ReadTargetGroupAsync());
        }

        Assert.Equal([StageTestEcs.BlueGroup, StageTestEcs.GreenGroup, StageTestEcs.BlueGroup], groups);
        Assert.Contains(
            (await _test.DescribeServiceAsync()).Events,
            entry => entry.Message == $"(service orders) registered 1 targets in (target-group {StageTestEcs.GreenGroup})");
    }

    [Fact]
    public async Task Reconcile_ServiceConnect_ShiftsTrafficWithoutALoadBalancer()
    {
        await _test.SeedServiceAsync(
            TestEcs.FargateService() with { DeploymentConfiguration = StageTestEcs.Canary, ServiceConnectConfiguration = TestEcs.Expose() });
        await _test.DeployAsync();

        Assert.Contains(("PRODUCTION_TRAFFIC_SHIFT", 100, 10), await _test.FollowAsync());
    }

    [Fact]
    public async Task Reconcile_NoTraffic_ReplacesTheTasksInStages()
    {
        await _test.SeedServiceAsync(TestEcs.FargateService() with { DeploymentConfiguration = StageTestEcs.BlueGreen });
        await _test.DeployAsync();

        Assert.Equal(
            [
                "PRE_SCALE_UP", "SCALE_UP", "POST_SCALE_UP", "TEST_TRAFFIC_SHIFT", "POST_TEST_TRAFFIC_SHIFT", "PRODUCTION_TRAFFIC_SHIFT",
                "POST_PRODUCTION_TRAFFIC_SHIFT", "BAKE_TIME", "CLEAN_UP",
            ],
            (await _test.FollowAsync()).Where(static stage => (stage.Test, stage.Production) == (null, null)).Select(static stage => stage.Stage));
    }

    [Fact]
    public async Task Reconcile_FirstDeployment_HasNothingToBakeWith()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();
        await _test.CreateServiceAsync(StageTestEcs.Service(StageTestEcs.Canary));

        Assert.Equal(
            [
                "PRE_SCALE_UP", "SCALE_UP", "POST_SCALE_UP", "TEST_TRAFFIC_SHIFT", "POST_TEST_TRAFFIC_SHIFT", "PRODUCTION_TRAFFIC_SHIFT",
                "POST_PRODUCTION_TRAFFIC_SHIFT", "CLEAN_UP",
            ],
            (await _test.FollowAsync()).Select(static stage => stage.Stage));
        Assert.Empty((await _test.RolloutAsync()).SourceServiceRevisions);
        Assert.Equal(2, (await _test.DescribeServiceAsync()).RunningCount);
    }

    [Fact]
    public async Task Reconcile_UpdatedMeanwhile_SettlesOnTheRevisionWithTheTrafficFirst()
    {
        await _test.SeedServiceAsync(StageTestEcs.Service(StageTestEcs.Canary));
        var superseded = (await _test.DeployAsync()).CurrentServiceDeployment!;
        await _test.PassUntilStageAsync(Stage.ProductionTrafficShift);
        await _test.RegisterAsync();
        await _test.DeployAsync(3);

        var rollout = await _test.PassUntilStageAsync(Stage.ReconcileService);
        Assert.Equal([(0, 0.0, 0.0), (2, 100.0, 100.0)], rollout.SourceServiceRevisions.Select(Read).Order());
        var stages = await _test.FollowAsync();

        Assert.Equal(["RECONCILE_SERVICE", "PRE_SCALE_UP"], stages.Select(static stage => stage.Stage).Take(2));
        Assert.Equal(ServiceDeploymentStatus.Stopped, (await _test.RolloutAsync(superseded)).Status);
        var service = await _test.DescribeServiceAsync();
        Assert.EndsWith("orders:3", Assert.Single(service.Deployments).TaskDefinition, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reconcile_DesiredCountChanged_ScalesBothRevisions()
    {
        await _test.SeedServiceAsync(StageTestEcs.Service(StageTestEcs.BlueGreen));
        await _test.DeployAsync();
        await _test.PassUntilStageAsync(Stage.BakeTime);

        await _test.Client.UpdateServiceAsync(
            new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 3 }, TestEcs.Token);
        _test.Pass(1);

        Assert.Equal([3, 3], (await _test.DescribeServiceAsync()).Deployments.Select(static deployment => deployment.RunningCount!.Value));
        await _test.PassUntilFinishedAsync();
        Assert.Equal(3, (await _test.DescribeServiceAsync()).RunningCount);
    }

    [Fact]
    public async Task Reconcile_SourceTaskLost_IsReplaced()
    {
        var before = (await _test.SeedServiceAsync(StageTestEcs.Service(StageTestEcs.BlueGreen))).Deployments[0];
        await _test.DeployAsync();
        await _test.PassUntilStageAsync(Stage.BakeTime);
        var old = (await _test.TasksAsync()).First(task => task.StartedBy == before.Id);

        _test.Ecs.StopTask(old.TaskArn!);
        _test.Pass(1);

        var source = (await _test.DescribeServiceAsync()).Deployments.Single(deployment => deployment.Id == before.Id);
        Assert.Equal(2, source.RunningCount);
    }

    [Fact]
    public async Task Reconcile_Deleted_StopsTheTasksOfBothRevisions()
    {
        await _test.SeedServiceAsync(StageTestEcs.Service(StageTestEcs.BlueGreen));
        await _test.DeployAsync();
        await _test.PassUntilStageAsync(Stage.BakeTime);

        await _test.Client.DeleteServiceAsync(
            new DeleteServiceRequest { Cluster = "prod", Service = "orders", Force = true }, TestEcs.Token);
        _test.Pass(2);

        var service = await _test.DescribeServiceAsync();
        Assert.Equal(("INACTIVE", 0), (service.Status, service.RunningCount));
    }

    [Fact]
    public async Task Reconcile_BackToRolling_ReplacesTasksAsBefore()
    {
        await _test.SeedServiceAsync(StageTestEcs.Service(StageTestEcs.Canary));
        var service = await _test.DeployAsync(deployments: new DeploymentConfiguration { Strategy = DeploymentStrategy.Rolling });

        Assert.Null(service.DeploymentConfiguration!.CanaryConfiguration);
        _test.Pass(1.5);
        var rollout = await _test.RolloutAsync();
        Assert.Equal((ServiceDeploymentStatus.Successful, false), (rollout.Status, rollout.LifecycleStage.HasValue));
        Assert.Null(rollout.TargetServiceRevision!.RequestedProductionTrafficWeight);
        Assert.Equal(StageTestEcs.BlueGroup, await ReadTargetGroupAsync());
    }

    private static (int, double, double) Read(ServiceRevisionSummary revision) => (
        revision.RequestedTaskCount!.Value, revision.RequestedTestTrafficWeight!.Value, revision.RequestedProductionTrafficWeight!.Value);

    private async Task<string?> ReadTargetGroupAsync()
    {
        var arn = (await _test.DescribeServiceAsync()).CurrentServiceRevisions[0].Arn!;
        var described = await _test.Client.DescribeServiceRevisionsAsync(
            new DescribeServiceRevisionsRequest { ServiceRevisionArns = [arn] }, TestEcs.Token);
        var balancer = Assert.Single(described.ServiceRevisions[0].ResolvedConfiguration!.LoadBalancers);
        Assert.Equal(StageTestEcs.ProductionRule, balancer.ProductionListenerRule);
        return balancer.TargetGroupArn;
    }
}
