using static EcsServiceConnect.TestSupport.TestInstances;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class DeleteAttributesHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_Attributes_AreGoneAndReturned()
    {
        await _test.CreateClusterAsync();
        var arn = (await _test.AddInstanceAsync(Machine(attributes: ("stack", "prod")))).ContainerInstanceArn!;

        var response = await DeleteAsync(
            new EcsAttribute { Name = "stack", TargetId = IdOf(arn), TargetType = TargetType.ContainerInstance },
            new EcsAttribute { Name = "never", TargetId = arn });

        var removed = Assert.Single(response.Attributes);
        Assert.Equal(("stack", "prod", arn), (removed.Name, removed.Value, removed.TargetId));
        Assert.DoesNotContain((await _test.DescribeInstanceAsync(arn)).Attributes, attribute => attribute.Name == "stack");
        Assert.Empty((await DeleteAsync(new EcsAttribute { Name = "stack", TargetId = arn })).Attributes);
    }

    [Fact]
    public async Task Handle_InvalidRequests_Throws()
    {
        await _test.PrepareAsync();

        await _test.ThrowsAsync<TargetNotFoundException>(
            _ => DeleteAsync(new EcsAttribute { Name = "a", TargetId = "abc", TargetType = TargetType.ContainerInstance }));
        await _test.ThrowsAsync<InvalidParameterException>(_ => DeleteAsync(new EcsAttribute { Name = "a", TargetId = "abc" }));
        await _test.ThrowsAsync<InvalidParameterException>(_ => DeleteAsync());
    }

    [Fact]
    public async Task Handle_AttributeThatADaemonNeeds_TakesItsTaskFromThere()
    {
        await _test.CreateClusterAsync();
        await _test.RegisterAsync(Definition());
        var arns = new List<string?>
        {
            (await _test.AddInstanceAsync(Machine("i-1", attributes: ("stack", "prod")))).ContainerInstanceArn,
            (await _test.AddInstanceAsync(Machine("i-2", attributes: ("stack", "prod")))).ContainerInstanceArn,
        };
        await _test.CreateServiceAsync(Daemon() with
        {
            PlacementConstraints = [new() { Type = PlacementConstraintType.MemberOf, Expression = "attribute:stack == prod" }],
        });
        _test.Pass(1);
        Assert.Equal(2, (await _test.TasksAsync()).Count);

        await DeleteAsync(new EcsAttribute { Name = "stack", TargetId = arns[0] });
        _test.Pass(1);

        Assert.Equal(arns[1], Assert.Single(await _test.TasksAsync()).ContainerInstanceArn);
        Assert.Equal(1, (await _test.DescribeServiceAsync("legacy")).DesiredCount);
    }

    private Task<DeleteAttributesResponse> DeleteAsync(params IReadOnlyList<EcsAttribute> attributes) =>
        _test.Client.DeleteAttributesAsync(new DeleteAttributesRequest { Cluster = "prod", Attributes = attributes }, TestEcs.Token);
}
