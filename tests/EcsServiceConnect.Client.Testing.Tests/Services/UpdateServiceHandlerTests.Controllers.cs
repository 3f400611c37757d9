namespace EcsServiceConnect.Client.Testing.Tests;

/// <content>
/// Services whose deployment controller becomes ECS.
/// Source: https://docs.aws.amazon.com/AmazonECS/latest/developerguide/migrate-codedeploy-to-ecs-bluegreen.html
/// </content>
public sealed partial class UpdateServiceHandlerTests
{
    private static UpdateServiceRequest ToEcs => Change with { DeploymentController = new() { Type = DeploymentControllerType.Ecs } };

    [Theory]
    [InlineData(null, 200, "orders:1")]
    [InlineData("orders:2", 200, "orders:2")]
    [InlineData(null, 100, "orders:1")]
    public async Task Handle_CodeDeployToEcs_DeploysAndDrainsTheTaskSetAfterwards(string? definition, int maxPercent, string expected)
    {
        await _test.CreateSteadyServiceAsync(TaskSetTestEcs.CodeDeployService());
        await _test.RegisterAsync();

        var updated = await UpdateAsync(ToEcs with
        {
            TaskDefinition = definition,
            AvailabilityZoneRebalancing = AvailabilityZoneRebalancing.Disabled,
            DeploymentConfiguration = new() { MaximumPercent = maxPercent, MinimumHealthyPercent = 0 },
        });
        var (set, deployment) = (Assert.Single(updated.TaskSets), Assert.Single(updated.Deployments));
        _test.Pass(2);
        var after = await _test.DescribeServiceAsync();

        Assert.Equal(DeploymentControllerType.Ecs, updated.DeploymentController!.Type);
        Assert.Equal(("PRIMARY", "CODE_DEPLOY", 2), (set.Status, set.StartedBy, set.RunningCount));
        Assert.Equal(DeploymentRolloutState.InProgress, deployment.RolloutState);
        Assert.EndsWith(expected, deployment.TaskDefinition, StringComparison.Ordinal);
        Assert.Empty(after.TaskSets);
        Assert.Equal((2, DeploymentRolloutState.Completed), (after.RunningCount, Assert.Single(after.Deployments).RolloutState));
        Assert.Equal(TaskSetTestEcs.Balancer.TargetGroupArn, Assert.Single(after.LoadBalancers).TargetGroupArn);
        Assert.All(await _test.TasksAsync(), task => Assert.Equal(deployment.Id, task.StartedBy));
    }

    [Fact]
    public async Task Handle_CodeDeployToEcsBlueGreen_DrainsTheTaskSetAfterTheLastStage()
    {
        await _test.CreateSteadyServiceAsync(TaskSetTestEcs.CodeDeployService());

        var during = await UpdateAsync(
            ToEcs with { LoadBalancers = [StageTestEcs.ShiftingBalancer], DeploymentConfiguration = StageTestEcs.BlueGreen });
        _test.Clock.Advance(TimeSpan.FromHours(1));
        var after = await _test.DescribeServiceAsync();

        Assert.Equal((1, 2), (during.TaskSets.Count, during.RunningCount));
        Assert.Equal((0, 2), (after.TaskSets.Count, after.RunningCount));
        Assert.Equal(DeploymentRolloutState.Completed, Assert.Single(after.Deployments).RolloutState);
    }

    [Fact]
    public async Task Handle_ExternalToEcs_HasTheSettingsOfThePrimaryTaskSet()
    {
        await _test.CreateExternalServiceAsync(desiredCount: 2);
        await _test.MakePrimaryAsync((await _test.CreateTaskSetAsync(TaskSetTestEcs.TaskSet with { Scale = TaskSetTestEcs.Percent(100) })).Id!);
        _test.Pass(1);

        await UpdateAsync(ToEcs);
        _test.Pass(2);
        var after = await _test.DescribeServiceAsync();

        Assert.Equal((0, 2, LaunchType.Fargate), (after.TaskSets.Count, after.RunningCount, after.LaunchType));
        Assert.Equal(TestEcs.Network.AwsvpcConfiguration!.Subnets, after.NetworkConfiguration!.AwsvpcConfiguration!.Subnets);
    }

    [Fact]
    public async Task Handle_ExternalWithoutTaskSetsToEcs_NeedsATaskDefinition()
    {
        await _test.CreateExternalServiceAsync(desiredCount: 1);

        await _test.ThrowsAsync<InvalidParameterException>(_ => UpdateAsync(ToEcs));
    }

    [Fact]
    public async Task Handle_ToEcsWithFailingTasks_KeepsTheTaskSet()
    {
        await _test.CreateSteadyServiceAsync(TaskSetTestEcs.CodeDeployService());
        await _test.RegisterAsync(TestEcs.Definition() with
        {
            ContainerDefinitions = [TestEcs.Definition().ContainerDefinitions[0] with { Image = "example/broken:1" }],
        });
        _test.Ecs.OnTask(image: "example/broken").FailToStart("CannotPullContainerError: no such image", times: InMemoryEcs.Unlimited);

        await UpdateAsync(ToEcs with { TaskDefinition = "orders:2" });
        _test.Pass(10);

        var set = Assert.Single((await _test.DescribeServiceAsync()).TaskSets);
        Assert.Equal(("PRIMARY", 2), (set.Status, set.RunningCount));
    }
}
