using static EcsServiceConnect.TestSupport.TestInstances;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class PutAttributesHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_ArnAndShortId_PutAndReplace()
    {
        var arn = (await _test.PrepareAsync())[0].ContainerInstanceArn!;

        await PutAsync(new EcsAttribute { Name = "stack", Value = "test", TargetId = arn });
        var response = await PutAsync(
            new EcsAttribute { Name = "stack", Value = "prod", TargetId = IdOf(arn), TargetType = TargetType.ContainerInstance },
            new EcsAttribute { Name = "fast", TargetId = arn });

        Assert.Equal([$"stack prod {arn}", $"fast  {arn}"], response.Attributes.Select(put => $"{put.Name} {put.Value} {put.TargetId}"));
        var attributes = (await _test.DescribeInstanceAsync(arn)).Attributes;
        Assert.Equal("prod", attributes.Single(attribute => attribute.Name == "stack").Value);
        Assert.Null(attributes.Single(attribute => attribute.Name == "fast").Value);
    }

    [Fact]
    public async Task Handle_OneTargetMissing_PutsNothing()
    {
        var arn = (await _test.PrepareAsync())[0].ContainerInstanceArn!;

        await _test.ThrowsAsync<TargetNotFoundException>(_ => PutAsync(
            new EcsAttribute { Name = "stack", Value = "prod", TargetId = arn },
            new EcsAttribute { Name = "stack", Value = "prod", TargetId = "abc", TargetType = TargetType.ContainerInstance }));
        await _test.ThrowsAsync<InvalidParameterException>(_ => PutAsync(
            new EcsAttribute { Name = "stack", TargetId = arn.Replace("us-east-1", "eu-west-1", StringComparison.Ordinal) }));

        Assert.DoesNotContain((await _test.DescribeInstanceAsync(arn)).Attributes, attribute => attribute.Name == "stack");
    }

    [Fact]
    public async Task Handle_MoreThanTenCustomOnes_Throws()
    {
        var arn = (await _test.PrepareAsync())[0].ContainerInstanceArn!;
        await PutAsync([.. Enumerable.Range(0, 10).Select(i => new EcsAttribute { Name = $"a{i}", TargetId = arn })]);

        await _test.ThrowsAsync<AttributeLimitExceededException>(_ => PutAsync(new EcsAttribute { Name = "a10", TargetId = arn }));

        await PutAsync(new EcsAttribute { Name = "a9", Value = "again", TargetId = arn });
    }

    public static TheoryData<string, Func<EcsAttribute, EcsAttribute>> Wrong => new()
    {
        { "attributes[0].name", attribute => attribute with { Name = "" } },
        { "attributes.name", attribute => attribute with { Name = "with space" } },
        { "attributes.name", attribute => attribute with { Name = new string('a', 129) } },
        { "attributes.value", attribute => attribute with { Value = " space" } },
        { "attributes.value", attribute => attribute with { Value = "space " } },
        { "attributes.value", attribute => attribute with { Value = "semi;colon" } },
        { "attributes.targetId", attribute => attribute with { TargetId = null } },
        { "attributes.targetType", attribute => attribute with { TargetId = "abc", TargetType = default } },
        { "targetType", attribute => attribute with { TargetType = new TargetType("task") } },
        { "Unsupported resource type: task", attribute => attribute with { TargetId = "arn:aws:ecs:us-east-1:123456789012:task/prod/x" } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task Handle_InvalidAttribute_ThrowsWithReason(string expected, Func<EcsAttribute, EcsAttribute> spoil)
    {
        var arn = (await _test.PrepareAsync())[0].ContainerInstanceArn!;

        var error = await _test.ThrowsAsync<InvalidParameterException>(
            _ => PutAsync(spoil(new EcsAttribute { Name = "stack", Value = "prod", TargetId = arn })));

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handle_NoneOrMoreThanTen_Throws()
    {
        var arn = (await _test.PrepareAsync())[0].ContainerInstanceArn!;

        await _test.ThrowsAsync<InvalidParameterException>(_ => PutAsync());
        await _test.ThrowsAsync<InvalidParameterException>(
            _ => PutAsync([.. Enumerable.Range(0, 11).Select(i => new EcsAttribute { Name = $"a{i}", TargetId = arn })]));
    }

    [Fact]
    public async Task Handle_AttributeThatAServiceWaitsFor_LetsItStart()
    {
        var arn = (await _test.PrepareAsync())[0].ContainerInstanceArn!;
        await _test.CreateServiceAsync(Service() with
        {
            PlacementConstraints = [new() { Type = PlacementConstraintType.MemberOf, Expression = "attribute:stack == prod" }],
        });
        Assert.Empty(await _test.TasksAsync());

        await PutAsync(new EcsAttribute { Name = "stack", Value = "prod", TargetId = arn });

        Assert.Equal(arn, Assert.Single(await _test.TasksAsync()).ContainerInstanceArn);
    }

    private Task<PutAttributesResponse> PutAsync(params IReadOnlyList<EcsAttribute> attributes) =>
        _test.Client.PutAttributesAsync(new PutAttributesRequest { Cluster = "prod", Attributes = attributes }, TestEcs.Token);
}
