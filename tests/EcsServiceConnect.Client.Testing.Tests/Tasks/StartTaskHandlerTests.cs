namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class StartTaskHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_AnyInstance_IsAFailureAsThereAreNone()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(TestEcs.BridgeDefinition());

        var answer = await StartAsync(["abc"]);

        Assert.Empty(answer.Tasks);
        Assert.Equal(
            ("arn:aws:ecs:us-east-1:123456789012:container-instance/prod/abc", "MISSING"),
            (Assert.Single(answer.Failures).Arn, answer.Failures[0].Reason));
    }

    [Fact]
    public async Task Handle_MoreThanTen_IsRefused()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(TestEcs.BridgeDefinition());

        await _test.RefusedAsync<InvalidParameterException>(_ => StartAsync([.. Enumerable.Range(0, 11).Select(i => $"i{i}")]));
    }

    private Task<StartTaskResponse> StartAsync(IReadOnlyList<string> instances) => _test.Client.StartTaskAsync(
        new StartTaskRequest { Cluster = "prod", TaskDefinition = "legacy", ContainerInstances = instances }, TestEcs.Token);
}
