using EcsServiceConnect.Client.Fluent;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Fluent;

public sealed class TaskDefinitionHandleTests : IDisposable
{
    private readonly TestEcs _test = new();

    private IEcsClient Ecs => _test.Client;

    private RegisterTaskDefinitionBuilder Orders => Ecs.TaskDefinition("orders").Register()
        .ForFargate(256, 512)
        .AddContainer("app", app => app.FromImage("example/app:1").WithPortMapping(8080, "http", ApplicationProtocol.Http));

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Register_Configured_RegistersTheDefinition()
    {
        var definition = await Orders.WithTag("team", "a").SendAsync(TestEcs.Token);

        Assert.Equal(("orders", 1), (definition.Family, definition.Revision));
        Assert.Contains(Compatibility.Fargate, definition.Compatibilities);
        Assert.Equal("a", Assert.Single(await _test.TagsAsync(definition.TaskDefinitionArn!)).Value);
    }

    [Fact]
    public async Task SendIfChangedAsync_Unchanged_RegistersNothing()
    {
        await Orders.SendAsync(TestEcs.Token);

        var same = await Orders.SendIfChangedAsync(TestEcs.Token);
        var other = await Orders.WithTaskRole("arn:aws:iam::123456789012:role/app").SendIfChangedAsync(TestEcs.Token);

        Assert.Equal((false, 1), (same.IsNewRevision, same.TaskDefinition.Revision));
        Assert.Equal((true, 2), (other.IsNewRevision, other.TaskDefinition.Revision));
    }

    [Fact]
    public async Task Revisions_Family_AreListedNewestFirst()
    {
        await Orders.SendAsync(TestEcs.Token);
        await Orders.SendAsync(TestEcs.Token);
        await _test.RegisterAsync(TestEcs.Definition("orders-other"));

        var arns = await Ecs.TaskDefinition("orders:1").Revisions.ToListAsync(TestEcs.Token);

        Assert.Equal(["orders:2", "orders:1"], arns.Select(static arn => arn.Split('/')[^1]));
    }

    [Fact]
    public async Task DescribeAsync_Family_ReturnsItsNewestRevision()
    {
        await Orders.SendAsync(TestEcs.Token);
        await Orders.SendAsync(TestEcs.Token);

        Assert.Equal(2, (await Ecs.TaskDefinition("orders").DescribeAsync(TestEcs.Token)).Revision);
        Assert.Equal(1, (await Ecs.TaskDefinition("orders:1").DescribeAsync(TestEcs.Token)).Revision);
        await Assert.ThrowsAsync<ClientException>(() => Ecs.TaskDefinition("ghost").DescribeAsync(TestEcs.Token));
    }

    [Fact]
    public async Task DeregisterAsync_Revision_BecomesInactive()
    {
        await Orders.SendAsync(TestEcs.Token);

        var definition = await Ecs.TaskDefinition("orders:1").DeregisterAsync(TestEcs.Token);

        Assert.Equal(TaskDefinitionStatus.Inactive, definition.Status);
        Assert.Empty(await Ecs.TaskDefinition("orders").Revisions.ToListAsync(TestEcs.Token));
    }
}
