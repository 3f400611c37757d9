namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class PlacementValidatorTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Validate_OnFargate_ThrowsForConstraintsAndStrategies()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();

        Assert.Equal("Placement constraints are not supported with FARGATE launch type.", await RejectAsync(
            TestEcs.FargateTask() with { PlacementConstraints = [new() { Type = PlacementConstraintType.DistinctInstance }] }));
        Assert.Equal("Placement strategies are not supported with FARGATE launch type.", await RejectAsync(
            TestEcs.FargateTask() with { PlacementStrategy = [new() { Type = PlacementStrategyType.Random }] }));
    }

    [Fact]
    public async Task Validate_TooManyStrategies_Throws()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync();

        Assert.Equal("Maximum number of strategies is 5.", await RejectAsync(TestEcs.FargateTask() with
        {
            PlacementStrategy = [.. Enumerable.Repeat(new PlacementStrategy { Type = PlacementStrategyType.Random }, 6)],
        }));
    }

    private async Task<string> RejectAsync(RunTaskRequest run) =>
        (await _test.ThrowsAsync<InvalidParameterException>(client => client.RunTaskAsync(run, TestEcs.Token))).ErrorMessage;
}
