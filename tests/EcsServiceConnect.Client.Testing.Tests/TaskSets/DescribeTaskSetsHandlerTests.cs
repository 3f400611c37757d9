namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class DescribeTaskSetsHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_IdsArnsAndMissing_KeepsTheOrder()
    {
        await _test.CreateExternalServiceAsync();
        var first = await _test.CreateTaskSetAsync();
        var second = await _test.CreateTaskSetAsync();
        var elsewhere = first.TaskSetArn!.Replace("/orders/", "/web/", StringComparison.Ordinal);

        var response = await DescribeAsync(new()
        {
            Cluster = "prod",
            Service = "orders",
            TaskSets = [second.TaskSetArn!, "ecs-svc/1", first.Id!, elsewhere],
        });

        Assert.Equal([second.Id, first.Id], response.TaskSets.Select(set => set.Id));
        Assert.Equal(
            ["arn:aws:ecs:us-east-1:123456789012:task-set/prod/orders/ecs-svc/1", elsewhere],
            response.Failures.Select(failure => failure.Arn));
        Assert.All(response.Failures, failure => Assert.Equal("MISSING", failure.Reason));
    }

    [Fact]
    public async Task Handle_NoneNamed_IsAllOfThem()
    {
        var service = await _test.CreateExternalServiceAsync();
        await _test.CreateTaskSetAsync();
        await _test.CreateTaskSetAsync();

        var response = await DescribeAsync(new() { Cluster = service.ClusterArn!, Service = service.ServiceArn! });

        Assert.Equal(2, response.TaskSets.Count);
    }

    [Fact]
    public async Task Handle_Tags_AreReturnedOnlyWhenIncluded()
    {
        await _test.CreateExternalServiceAsync();
        await _test.CreateTaskSetAsync(TaskSetTestEcs.TaskSet with { Tags = [new Tag { Key = "team", Value = "shop" }] });

        Assert.Empty((await DescribeAsync(new() { Cluster = "prod", Service = "orders" })).TaskSets[0].Tags);
        var with = await DescribeAsync(new() { Cluster = "prod", Service = "orders", Include = [TaskSetField.Tags] });
        Assert.Equal("shop", Assert.Single(with.TaskSets[0].Tags).Value);
        await _test.ThrowsAsync<InvalidParameterException>(
            _ => DescribeAsync(new() { Cluster = "prod", Service = "orders", Include = [new TaskSetField("COLORS")] }));
    }

    [Fact]
    public async Task Handle_InvalidPlace_Throws()
    {
        await _test.CreateExternalServiceAsync();

        await _test.ThrowsAsync<InvalidParameterException>(_ => DescribeAsync(new() { Cluster = "", Service = "orders" }));
        await _test.ThrowsAsync<ClusterNotFoundException>(_ => DescribeAsync(new() { Cluster = "nope", Service = "orders" }));
        await _test.ThrowsAsync<ServiceNotFoundException>(_ => DescribeAsync(new() { Cluster = "prod", Service = "nope" }));
    }

    private Task<DescribeTaskSetsResponse> DescribeAsync(DescribeTaskSetsRequest request) =>
        _test.Client.DescribeTaskSetsAsync(request, TestEcs.Token);
}
