namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class GetTaskProtectionHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_NeverProtected_IsReturnedAsNotProtected()
    {
        await _test.CreateSteadyServiceAsync();
        var tasks = (await _test.TasksAsync()).Select(task => task.TaskArn!).ToList();

        var response = await _test.Client.GetTaskProtectionAsync(
            new GetTaskProtectionRequest { Cluster = "prod", Tasks = tasks }, TestEcs.Token);

        Assert.Equal(
            [.. tasks.Select(task => new ProtectedTask { TaskArn = task, ProtectionEnabled = false })], response.ProtectedTasks);
        Assert.Empty(response.Failures);
    }

    [Fact]
    public async Task Handle_TaskOfAnotherCluster_Throws()
    {
        await _test.CreateSteadyServiceAsync();
        await _test.CreateClusterAsync("other");
        var task = (await _test.TasksAsync())[0].TaskArn!;

        var error = await _test.ThrowsAsync<InvalidParameterException>(client => client.GetTaskProtectionAsync(
            new GetTaskProtectionRequest { Cluster = "other", Tasks = [task] }, TestEcs.Token));

        Assert.Equal("Invalid identifier: Identifier is for cluster prod. Your cluster is other", error.ErrorMessage);
    }

    [Theory]
    [InlineData("{}", "cluster")]
    [InlineData("""{"cluster":"prod"}""", "'tasks'")]
    public async Task Handle_InvalidRequest_Throws(string body, string member)
    {
        await _test.CreateClusterAsync();

        var message = Wire.ErrorOf<InvalidParameterException>(await _test.Ecs.SendAsync("GetTaskProtection", body));

        Assert.Contains(member, message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_NoSuchCluster_Throws() =>
        Wire.ErrorOf<ClusterNotFoundException>(await _test.Ecs.SendAsync("GetTaskProtection", """{"cluster":"prod","tasks":["a"]}"""));
}
