namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class InterruptSpotTaskCommandTests : IDisposable
{
    private readonly TestEcs _test = new();

    public InterruptSpotTaskCommandTests() => _test.Ecs.Seed(
        new CreateClusterRequest { ClusterName = "prod", CapacityProviders = ["FARGATE", "FARGATE_SPOT"] }, TestEcs.Definition());

    private IReadOnlyList<EcsTask> Tasks => _test.Ecs.Snapshot().GetCluster("prod").Tasks;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Apply_TaskOfAService_StopsAndIsReplaced()
    {
        await _test.CreateServiceAsync(OnProvider("FARGATE_SPOT"));
        _test.Pass(1);

        _test.Ecs.InterruptSpotTask(Tasks[0].TaskArn!);
        _test.Pass(1);

        Assert.Equal(["STOPPED", "RUNNING"], Tasks.Select(static task => task.LastStatus));
        Assert.Equal(
            (TaskStopCode.SpotInterruption, "Your Spot Task was interrupted."), (Tasks[0].StopCode, Tasks[0].StoppedReason));
    }

    [Fact]
    public async Task Apply_TaskOfAnotherProvider_Throws()
    {
        await _test.CreateServiceAsync(OnProvider("FARGATE"));
        _test.Pass(1);

        var error = Assert.Throws<InvalidOperationException>(() => _test.Ecs.InterruptSpotTask(Tasks[0].TaskArn!));

        Assert.EndsWith("does not run on FARGATE_SPOT.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_StoppingTask_Throws()
    {
        await _test.CreateServiceAsync(OnProvider("FARGATE_SPOT"));
        _test.Pass(1);
        _test.Ecs.InterruptSpotTask(Tasks[0].TaskArn!);

        Assert.Throws<InvalidOperationException>(() => _test.Ecs.InterruptSpotTask(Tasks[0].TaskArn!));
    }

    [Fact]
    public void Apply_UnknownTask_Throws() => Assert.Throws<ArgumentException>("task", () => _test.Ecs.InterruptSpotTask("none"));

    private static CreateServiceRequest OnProvider(string provider) => TestEcs.FargateService(desiredCount: 1) with
    {
        LaunchType = default,
        CapacityProviderStrategy = [new CapacityProviderStrategyItem { CapacityProvider = provider, Weight = 1 }],
    };
}
