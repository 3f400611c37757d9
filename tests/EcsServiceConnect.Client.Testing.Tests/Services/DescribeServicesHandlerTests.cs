namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class DescribeServicesHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_NamesArnsAndMissing_KeepsTheOrder()
    {
        var service = await _test.CreateSteadyServiceAsync();
        await _test.CreateServiceAsync(TestEcs.FargateService("web"));
        const string OlderForm = "arn:aws:ecs:us-east-1:123456789012:service/gone";

        var response = await DescribeAsync(["web", "nope", service.ServiceArn!, "prod/web", OlderForm]);

        Assert.Equal(["web", "orders", "web"], response.Services.Select(found => found.ServiceName));
        Assert.Equal(["arn:aws:ecs:us-east-1:123456789012:service/prod/nope", OlderForm], response.Failures.Select(failure => failure.Arn));
        Assert.All(response.Failures, failure => Assert.Equal("MISSING", failure.Reason));
    }

    [Theory]
    [InlineData("us-east-1:123456789012:service/other/orders", "Invalid identifier: Identifier is for cluster other. Your cluster is prod")]
    [InlineData("eu-west-1:123456789012:service/prod/orders", "Invalid Region in ARN")]
    [InlineData("us-east-1:999999999999:service/prod/orders", "AccountIDs mismatch")]
    [InlineData("us-east-1:123456789012:cluster/prod", "Unsupported resource type: cluster")]
    public async Task Handle_ArnThatTheCallCannotName_ThrowsTheTextOfTheService(string arn, string expected)
    {
        await _test.CreateSteadyServiceAsync();
        await _test.CreateClusterAsync("other");

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => DescribeAsync(["orders", "arn:aws:ecs:" + arn]));

        Assert.Equal(expected, error.ErrorMessage);
    }

    [Fact]
    public async Task Handle_Tags_AreReturnedOnlyWhenIncluded()
    {
        await _test.CreateSteadyServiceAsync(TestEcs.FargateService() with { Tags = [new Tag { Key = "team", Value = "shop" }] });

        Assert.Empty((await DescribeAsync(["orders"])).Services[0].Tags);
        Assert.Single((await DescribeAsync(["orders"], ServiceField.Tags)).Services[0].Tags);
    }

    [Fact]
    public async Task Handle_NoneOrTooMany_Throws()
    {
        await _test.CreateClusterAsync();

        var error = await _test.ThrowsAsync<InvalidParameterException>(_ => DescribeAsync([]));
        Assert.Equal("Services cannot be empty.", error.ErrorMessage);
        error = await _test.ThrowsAsync<InvalidParameterException>(_ => DescribeAsync([.. Enumerable.Range(0, 11).Select(i => $"s{i}")]));
        Assert.Equal("service names can have at most 10 items.", error.ErrorMessage);
        Assert.Equal(10, (await DescribeAsync([.. Enumerable.Range(0, 10).Select(i => $"s{i}")])).Failures.Count);
    }

    [Fact]
    public async Task Handle_MissingCluster_Throws() =>
        await _test.ThrowsAsync<ClusterNotFoundException>(_ => DescribeAsync(["orders"]));

    private Task<DescribeServicesResponse> DescribeAsync(IReadOnlyList<string> services, params IReadOnlyList<ServiceField> include) =>
        _test.Client.DescribeServicesAsync(
            new DescribeServicesRequest { Cluster = "prod", Services = services, Include = include }, TestEcs.Token);
}
