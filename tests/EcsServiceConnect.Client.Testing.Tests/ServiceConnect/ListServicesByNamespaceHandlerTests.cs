using System.Globalization;

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
    public async Task Handle_UnknownNamespace_Throws(string namespaceName)
    {
        var error = await _test.ThrowsAsync<NamespaceNotFoundException>(_ =>
            ListAsync(new ListServicesByNamespaceRequest { Namespace = namespaceName }));

        Assert.Contains(namespaceName, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task Handle_PageSizeOutOfRange_Throws(int size)
    {
        await _test.CreateClusterAsync("one", "shop");

        await _test.ThrowsAsync<InvalidParameterException>(_ => ListAsync(
            new ListServicesByNamespaceRequest { Namespace = "shop", MaxResults = size }));
    }

    [Fact]
    public async Task Handle_TokenOfAnotherNamespace_Throws()
    {
        await CreateServicesAsync(2);
        await _test.CreateClusterAsync("three", "market");
        var token = (await ListAsync(new ListServicesByNamespaceRequest { Namespace = "shop", MaxResults = 1 })).NextToken;

        await _test.ThrowsAsync<InvalidParameterException>(_ => ListAsync(
            new ListServicesByNamespaceRequest { Namespace = "market", NextToken = token }));
    }

    [Fact]
    public async Task Handle_ServicesComeAndGoBetweenPages_ContinuesWhereItWas()
    {
        await CreateServicesAsync(8);
        var first = await ListAsync(new ListServicesByNamespaceRequest { Namespace = "shop", MaxResults = 4 });
        await DeleteAsync("s-1");
        await DeleteAsync("s-3");
        await DeleteAsync("s-4");
        await _test.CreateServiceAsync(Connected("s-new", "one"));

        var second = await ListAsync(new ListServicesByNamespaceRequest { Namespace = "shop", MaxResults = 4, NextToken = first.NextToken });

        Assert.Equal(["s-0", "s-1", "s-2", "s-3"], Names(first));
        Assert.Equal(["s-5", "s-6", "s-7", "s-new"], Names(second));
        Assert.Null(second.NextToken);
        Assert.Equal(
            ["s-0", "s-2", "s-5", "s-6", "s-7", "s-new"],
            Names(await ListAsync(new ListServicesByNamespaceRequest { Namespace = "shop" })));
    }

    [Fact]
    public async Task Handle_NameTakenAgain_IsListedOnceAndLast()
    {
        await CreateServicesAsync(2);
        await DeleteAsync("s-0");
        _test.Pass(1);
        await _test.CreateServiceAsync(Connected("s-0", "one"));

        Assert.Equal(["s-1", "s-0"], Names(await ListAsync(new ListServicesByNamespaceRequest { Namespace = "shop" })));
    }

    [Fact]
    public async Task Handle_ServiceMovesToAnotherNamespace_IsListedThere()
    {
        await CreateServicesAsync(3);
        await _test.CreateClusterAsync("three", "market");

        await UpdateAsync("s-0", new ServiceConnectConfiguration { Enabled = true, Namespace = "market" });
        await UpdateAsync("s-2", new ServiceConnectConfiguration { Enabled = false });

        Assert.Equal(["s-1"], Names(await ListAsync(new ListServicesByNamespaceRequest { Namespace = "shop" })));
        Assert.Equal(["s-0"], Names(await ListAsync(new ListServicesByNamespaceRequest { Namespace = "market" })));

        await UpdateAsync("s-0", new ServiceConnectConfiguration { Enabled = true });
        Assert.Equal(["s-0", "s-1"], Names(await ListAsync(new ListServicesByNamespaceRequest { Namespace = "shop" })));
        Assert.Empty((await ListAsync(new ListServicesByNamespaceRequest { Namespace = "market" })).ServiceArns);
    }

    private async Task<string> CreateServicesAsync(int count)
    {
        await _test.CreateClusterAsync("one", "shop");
        var arn = (await _test.CreateClusterAsync("two", "shop")).ServiceConnectDefaults!.Namespace!;
        await _test.RegisterAsync();
        for (var i = 0; i < count; i++)
        {
            await _test.CreateServiceAsync(Connected($"s-{i}", i % 2 == 0 ? "one" : "two"));
        }

        return arn;
    }

    private static CreateServiceRequest Connected(string name, string cluster) =>
        TestEcs.FargateService(name, desiredCount: 1, cluster: cluster) with
        {
            ServiceConnectConfiguration = new ServiceConnectConfiguration { Enabled = true },
        };

    private static string ClusterOf(string name) => int.Parse(name[2..], CultureInfo.InvariantCulture) % 2 == 0 ? "one" : "two";

    private static IEnumerable<string> Names(ListServicesByNamespaceResponse page) =>
        page.ServiceArns.Select(static arn => arn[(arn.LastIndexOf('/') + 1)..]);

    private async Task DeleteAsync(string name) => await _test.Client.DeleteServiceAsync(
        new DeleteServiceRequest { Cluster = ClusterOf(name), Service = name, Force = true }, TestEcs.Token);

    private async Task UpdateAsync(string name, ServiceConnectConfiguration configuration) => await _test.Client.UpdateServiceAsync(
        new UpdateServiceRequest { Cluster = ClusterOf(name), Service = name, ServiceConnectConfiguration = configuration },
        TestEcs.Token);

    private Task<ListServicesByNamespaceResponse> ListAsync(ListServicesByNamespaceRequest request) =>
        _test.Client.ListServicesByNamespaceAsync(request, TestEcs.Token);
}
