namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class ListServicesByNamespaceHandlerTests : IDisposable
{
    private readonly TestEcs _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Handle_ServicesOfTwoClusters_ComeInPagesOfTen()
    {
        var arn = await CreateServicesAsync(12);

        var first = await ListAsync(new ListServicesByNamespaceRequest { Namespace = "shop" });
        var second = await ListAsync(new ListServicesByNamespaceRequest { Namespace = "shop", NextToken = first.NextToken });

        Assert.Equal((10, 2), (first.ServiceArns.Count, second.ServiceArns.Count));
        Assert.Null(second.NextToken);
        var all = first.ServiceArns.Concat(second.ServiceArns).ToList();
        Assert.Equal(6, all.Count(service => service.Contains(":service/one/", StringComparison.Ordinal)));
        Assert.Equal(6, all.Count(service => service.Contains(":service/two/", StringComparison.Ordinal)));
        Assert.Equal(all, (await ListAsync(new ListServicesByNamespaceRequest { Namespace = arn, MaxResults = 100 })).ServiceArns);
    }

    [Fact]
    public async Task Handle_DeletedService_IsListedNoMore()
    {
        await CreateServicesAsync(2);
        await _test.Client.DeleteServiceAsync(new DeleteServiceRequest { Cluster = "one", Service = "s-0", Force = true }, TestEcs.Token);

        Assert.Single((await ListAsync(new ListServicesByNamespaceRequest { Namespace = "shop" })).ServiceArns);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("arn:aws:servicediscovery:us-east-1:123456789012:namespace/ns-aaaaaaaaaaaaaaaa")]
    public async Task Handle_UnknownNamespace_IsRefused(string place)
    {
        var error = await _test.RefusedAsync<NamespaceNotFoundException>(_ =>
            ListAsync(new ListServicesByNamespaceRequest { Namespace = place }));

        Assert.Contains(place, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task Handle_PageSizeOutOfRange_IsRefused(int size)
    {
        await _test.CreateClusterAsync("one", "shop");

        await _test.RefusedAsync<InvalidParameterException>(_ => ListAsync(
            new ListServicesByNamespaceRequest { Namespace = "shop", MaxResults = size }));
    }

    [Fact]
    public async Task Handle_TokenOfAnotherNamespace_IsRefused()
    {
        await CreateServicesAsync(2);
        await _test.CreateClusterAsync("three", "market");
        var token = (await ListAsync(new ListServicesByNamespaceRequest { Namespace = "shop", MaxResults = 1 })).NextToken;

        await _test.RefusedAsync<InvalidParameterException>(_ => ListAsync(
            new ListServicesByNamespaceRequest { Namespace = "market", NextToken = token }));
    }

    private async Task<string> CreateServicesAsync(int count)
    {
        await _test.CreateClusterAsync("one", "shop");
        var arn = (await _test.CreateClusterAsync("two", "shop")).ServiceConnectDefaults!.Namespace!;
        await _test.RegisterAsync();
        for (var i = 0; i < count; i++)
        {
            await _test.CreateServiceAsync(TestEcs.FargateService($"s-{i}", desiredCount: 1, cluster: i % 2 == 0 ? "one" : "two") with
            {
                ServiceConnectConfiguration = new ServiceConnectConfiguration { Enabled = true },
            });
        }

        return arn;
    }

    private Task<ListServicesByNamespaceResponse> ListAsync(ListServicesByNamespaceRequest request) =>
        _test.Client.ListServicesByNamespaceAsync(request, TestEcs.Token);
}
