namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class DescribeTaskDefinitionHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData("orders", 2)]
    [InlineData("orders:1", 1)]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:task-definition/orders:1", 1)]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:task-definition/orders", 2)]
    public async Task Handle_AnyForm_FindsTheRevision(string identifier, int revision)
    {
        await _test.RegisterAsync();
        await _test.RegisterAsync();

        Assert.Equal(revision, (await DescribeAsync(identifier)).TaskDefinition!.Revision);
    }

    [Fact]
    public async Task Handle_LatestDeregistered_FamilyMeansTheLatestActive()
    {
        await _test.RegisterAsync();
        await _test.RegisterAsync();
        var deregistered = await DeregisterAsync("orders:2");

        Assert.Equal(TaskDefinitionStatus.Inactive, deregistered.Status);
        Assert.Equal(_test.Clock.GetUtcNow(), deregistered.DeregisteredAt);
        Assert.Equal(1, (await DescribeAsync("orders")).TaskDefinition!.Revision);
        Assert.Equal(TaskDefinitionStatus.Inactive, (await DescribeAsync("orders:2")).TaskDefinition!.Status);
    }

    [Fact]
    public async Task Handle_NoActiveRevision_FamilyIsNotFound()
    {
        await _test.RegisterAsync();
        await DeregisterAsync("orders:1");

        await _test.ThrowsAsync<ClientException>(_ => DescribeAsync("orders"));
    }

    [Fact]
    public async Task Handle_Tags_AreReturnedOnlyWhenIncluded()
    {
        await _test.RegisterAsync(TestEcs.Definition() with { Tags = [new Tag { Key = "team", Value = "shop" }] });

        Assert.Empty((await DescribeAsync("orders")).Tags);
        Assert.Single((await DescribeAsync("orders", TaskDefinitionField.Tags)).Tags);
    }

    [Theory]
    [InlineData("nope")]
    [InlineData("orders:9")]
    [InlineData("arn:aws:ecs:eu-west-1:123456789012:task-definition/orders:1")]
    public async Task Handle_Missing_Throws(string identifier)
    {
        await _test.RegisterAsync();

        var error = await _test.ThrowsAsync<ClientException>(_ => DescribeAsync(identifier));
        Assert.Equal("Unable to describe task definition.", error.ErrorMessage);
    }

    [Theory]
    [InlineData("orders:latest")]
    [InlineData("arn:aws:ecs:us-east-1:123456789012:cluster/prod")]
    public async Task Handle_NoIdentifierOfThisKind_Throws(string identifier) =>
        await _test.ThrowsAsync<InvalidParameterException>(_ => DescribeAsync(identifier));

    [Fact]
    public async Task Deregister_BareFamily_Throws()
    {
        await _test.RegisterAsync();

        await _test.ThrowsAsync<ClientException>(_ => DeregisterAsync("orders"));
    }

    [Fact]
    public async Task Deregister_Unknown_ThrowsTheTextOfTheService()
    {
        var error = await _test.ThrowsAsync<ClientException>(_ => DeregisterAsync("orders:9"));

        Assert.Equal("The specified task definition does not exist.", error.ErrorMessage);
    }

    [Fact]
    public async Task Deregister_Twice_ReturnsTheSame()
    {
        await _test.RegisterAsync();
        var first = await DeregisterAsync("orders:1");
        _test.Pass(1);

        Assert.Equal(first, await DeregisterAsync("orders:1"));
    }

    private Task<DescribeTaskDefinitionResponse> DescribeAsync(string identifier, params IReadOnlyList<TaskDefinitionField> include) =>
        _test.Client.DescribeTaskDefinitionAsync(
            new DescribeTaskDefinitionRequest { TaskDefinition = identifier, Include = include }, TestEcs.Token);

    private async Task<TaskDefinition> DeregisterAsync(string identifier) =>
        (await _test.Client.DeregisterTaskDefinitionAsync(
            new DeregisterTaskDefinitionRequest { TaskDefinition = identifier }, TestEcs.Token)).TaskDefinition!;
}
