using System.Text.Json;

namespace EcsServiceConnect.Client.Testing.Tests;

public sealed class RecordedCallTests : IDisposable
{
    private readonly TestEcs _test = new();

    private InMemoryEcs Ecs => _test.Ecs;

    public void Dispose() => _test.Dispose();

    [Fact]
    public async Task Calls_Success_HaveRequestAndResponse()
    {
        var response = await _test.Client.CreateClusterAsync(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Token);

        var call = Assert.Single(Ecs.Calls);
        Assert.Equal(("CreateCluster", 200, null), (call.Operation, call.StatusCode, call.ErrorCode));
        Assert.Equal(response.Metadata.RequestId, call.RequestId);
        Assert.Equal(_test.Clock.GetUtcNow(), call.Time);
        Assert.Equal("""{"clusterName":"prod"}""", call.Json);
        Assert.Equal("prod", call.Read<CreateClusterRequest>().ClusterName);
        Assert.Equal(1, call.Attempt);
        Assert.True(Guid.TryParse(call.InvocationId, out _));
        Assert.Empty(call.Faults);
        Assert.Equal("CreateCluster: 200", call.ToString());
    }

    [Fact]
    public async Task Calls_Rejected_HaveTheErrorCode()
    {
        await Assert.ThrowsAsync<ClusterNotFoundException>(
            () => _test.Client.ListServicesAsync(new ListServicesRequest { Cluster = "nope" }, TestEcs.Token));

        Assert.Equal("ListServices: 400 ClusterNotFoundException", Assert.Single(Ecs.Calls).ToString());
    }

    [Fact]
    public async Task Calls_Retried_ShareTheInvocationIdAndCountAttempts()
    {
        var fault = Ecs.On("ListClusters").Throttle(2);
        using var client = Ecs.CreateClient(options =>
        {
            options.Retry.Mode = EcsRetryMode.Standard;
            options.Retry.MaxAttempts = 3;
            options.Retry.ThrottlingBaseDelay = TimeSpan.Zero;
        });
        await client.ListClustersAsync(cancellationToken: TestEcs.Token);

        Assert.Equal([1, 2, 3], Ecs.Calls.Select(call => call.Attempt));
        Assert.Single(Ecs.Calls.Select(call => call.InvocationId).Distinct());
        Assert.Equal([400, 400, 200], Ecs.Calls.Select(call => call.StatusCode));
        Assert.Equal([fault, fault], Ecs.Calls.SelectMany(call => call.Faults));
    }

    [Fact]
    public async Task Calls_NoResponse_HaveNoStatusCode()
    {
        Ecs.On("ListClusters").DropResponse().Then.RefuseConnection();
        await Ecs.SendAsync("ListClusters", "{}");
        await Ecs.SendAsync("ListClusters", "{}");

        Assert.All(Ecs.Calls, call => Assert.Equal((null, null, null), (call.StatusCode, call.ErrorCode, call.RequestId)));
        Assert.All(Ecs.Calls, call => Assert.Equal("ListClusters: no response", call.ToString()));
    }

    [Fact]
    public async Task Calls_CanceledDuringDelay_HaveNoStatusCode()
    {
        Ecs.On("ListClusters").Delay(TimeSpan.FromMinutes(1));
        using var cancellation = new CancellationTokenSource();
        var call = _test.Client.ListClustersAsync(cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);

        Assert.Null(Assert.Single(Ecs.Calls).StatusCode);
    }

    [Fact]
    public async Task Calls_DuringDelay_AreRecordedInTheOrderOfTheirArrival()
    {
        Ecs.On("CreateCluster").Delay(TimeSpan.FromSeconds(1));
        var delayed = _test.Client.CreateClusterAsync(new CreateClusterRequest { ClusterName = "prod" }, TestEcs.Token);
        await _test.Client.ListClustersAsync(cancellationToken: TestEcs.Token);

        Assert.Equal([("CreateCluster", null), ("ListClusters", 200)], Ecs.Calls.Select(call => (call.Operation, call.StatusCode)));

        _test.Clock.Advance(TimeSpan.FromSeconds(1));
        await delayed;

        Assert.Equal(200, Ecs.Calls[0].StatusCode);
    }

    [Fact]
    public async Task Calls_MalformedRequests_AreRecorded()
    {
        await Ecs.SendAsync("Frobnicate", "{}");
        await Ecs.SendAsync("ListClusters", "{}", headers => headers.Remove("X-Amz-Target"));
        await Ecs.SendAsync("ListClusters", "{", headers => headers["amz-sdk-request"] = "ttl=20261123T120000Z; attempt=7; max=9");

        Assert.Equal(["Frobnicate", "", "ListClusters"], Ecs.Calls.Select(call => call.Operation));
        Assert.Equal([null, null, 7], Ecs.Calls.Select(call => call.Attempt));
        Assert.All(Ecs.Calls, call => Assert.Equal((400, null), (call.StatusCode, call.InvocationId)));
        Assert.Equal("(no operation): 400 UnknownOperationException", Ecs.Calls[1].ToString());
        Assert.Throws<JsonException>(() => Ecs.Calls[2].Read<ListClustersRequest>());
        Assert.Throws<InvalidOperationException>(() => Ecs.Calls[2].Read<CreateClusterRequest>());
    }

    [Fact]
    public async Task RedactedJson_NotUnicode_IsNull()
    {
        await Ecs.SendAsync("ListServices", """{"cluster":"\ud800"}""");
        await Ecs.SendAsync("ListServices", """{"\udc00":1}""");

        Assert.All(Ecs.Calls, call => Assert.Null(call.RedactedJson));
        Assert.All(Ecs.Calls, call => Assert.Equal(400, call.StatusCode));
    }

    [Fact]
    public async Task Headers_SignedCall_OmitTheSignature()
    {
        await Ecs.SendAsync("ListClusters", "{}", headers => headers["X-Amz-Security-Token"] = "secret");

        var headers = Ecs.Calls[0].Headers;
        Assert.Equal("application/x-amz-json-1.1", headers["content-type"]);
        Assert.DoesNotContain("authorization", headers.Keys, StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain("x-amz-security-token", headers.Keys, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task GetCalls_Operation_OmitsOtherOperations()
    {
        await _test.CreateClusterAsync("a");
        await _test.Client.ListClustersAsync(cancellationToken: TestEcs.Token);
        await _test.CreateClusterAsync("b");

        Assert.Equal(["a", "b"], Ecs.GetCalls("CreateCluster").Select(call => call.Read<CreateClusterRequest>().ClusterName));
        Assert.Equal(["a", "b"], Ecs.GetRequests<CreateClusterRequest>().Select(request => request.ClusterName));
        Assert.Empty(Ecs.GetCalls("RunTask"));
        Assert.Throws<ArgumentException>("operation", () => Ecs.GetCalls("CreateClusters"));
    }
}
