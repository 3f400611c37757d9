using static EcsServiceConnect.TestSupport.TestInstances;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class DescribeContainerInstancesHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_IdsAndArnsOfBothForms_FindTheSame()
    {
        var arn = (await _test.PrepareAsync())[0].ContainerInstanceArn!;
        var id = IdOf(arn);

        var response = await DescribeAsync([arn, id, $"arn:aws:ecs:us-east-1:123456789012:container-instance/{id}"]);

        Assert.Equal([arn, arn, arn], response.ContainerInstances.Select(instance => instance.ContainerInstanceArn));
    }

    [Fact]
    public async Task Handle_Missing_ReturnsFailuresUnderTheirArns()
    {
        var arn = (await _test.PrepareAsync())[0].ContainerInstanceArn!;
        var gone = arn + "0";

        var response = await DescribeAsync([arn, "abc", gone]);

        Assert.Single(response.ContainerInstances);
        Assert.Equal(
            ["arn:aws:ecs:us-east-1:123456789012:container-instance/prod/abc MISSING", $"{gone} MISSING"],
            response.Failures.Select(failure => $"{failure.Arn} {failure.Reason}"));
    }

    [Fact]
    public async Task Handle_Tags_AreReturnedOnlyWhenIncluded()
    {
        await _test.CreateClusterAsync();
        var arn = (await _test.AddInstanceAsync(Machine() with { Tags = [new Tag { Key = "a", Value = "b" }] })).ContainerInstanceArn;

        Assert.Empty((await _test.DescribeInstanceAsync(arn)).Tags);
        Assert.Equal("b", Assert.Single((await _test.DescribeInstanceAsync(arn, ContainerInstanceField.Tags)).Tags).Value);
    }

    [Fact]
    public async Task Handle_Health_FollowsTheAgent()
    {
        var arn = (await _test.PrepareAsync())[0].ContainerInstanceArn;
        Assert.Null((await _test.DescribeInstanceAsync(arn)).HealthStatus);

        var healthy = (await _test.DescribeInstanceAsync(arn, ContainerInstanceField.ContainerInstanceHealth)).HealthStatus!;
        _test.Pass(1);
        await _test.DisconnectAsync("i-1");
        var impaired = (await _test.DescribeInstanceAsync(arn, ContainerInstanceField.ContainerInstanceHealth)).HealthStatus!;

        Assert.Equal(InstanceHealthCheckState.Ok, healthy.OverallStatus);
        Assert.All(healthy.Details, detail => Assert.Equal(InstanceHealthCheckState.Ok, detail.Status));
        Assert.Equal(InstanceHealthCheckState.Impaired, impaired.OverallStatus);
        var agent = impaired.Details.Single(detail => detail.Type == InstanceHealthCheckType.AgentConnectivity);
        Assert.Equal((InstanceHealthCheckState.Impaired, _test.Clock.GetUtcNow()), (agent.Status, agent.LastStatusChange));
    }

    [Fact]
    public async Task Handle_InvalidRequests_Throws()
    {
        await _test.PrepareAsync();

        await _test.ThrowsAsync<InvalidParameterException>(_ => DescribeAsync([]));
        await _test.ThrowsAsync<InvalidParameterException>(_ => DescribeAsync([.. Enumerable.Range(0, 101).Select(i => $"i{i}")]));
        await _test.ThrowsAsync<InvalidParameterException>(_ => _test.DescribeInstanceAsync("i", new ContainerInstanceField("COLOR")));
        await _test.ThrowsAsync<ClusterNotFoundException>(client =>
            client.DescribeContainerInstancesAsync(new() { Cluster = "none", ContainerInstances = ["a"] }, TestEcs.Token));
    }

    private Task<DescribeContainerInstancesResponse> DescribeAsync(IReadOnlyList<string> instances) =>
        _test.Client.DescribeContainerInstancesAsync(new() { Cluster = "prod", ContainerInstances = instances }, TestEcs.Token);
}
