using System.Text;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Pipeline;

namespace EcsServiceConnect.Client.Tests.Pipeline;

public class RequestBodyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ToContent_TwoAttempts_SendTheSameBytes()
    {
        using var body = RequestBody.Write(new ListServicesRequest { Cluster = "prod" });
        using var first = body.ToContent();
        using var second = body.ToContent();

        Assert.Equal("""{"cluster":"prod"}""", await first.ReadAsStringAsync(Token));
        Assert.Equal("""{"cluster":"prod"}""", await second.ReadAsStringAsync(Token));
        Assert.Equal(18, first.Headers.ContentLength);
    }

    [Fact]
    public async Task Dispose_WhileAttemptSends_KeepsBytes()
    {
        var body = RequestBody.Write(new ListServicesRequest { Cluster = "prod" });
        using var content = body.ToContent();
        using var stream = new SlowStream();

        // The call ends while its bytes are still being sent; other calls take buffers meanwhile.
        var sending = content.CopyToAsync(stream, Token);
        body.Dispose();
        using var other = RequestBody.Write(new ListServicesRequest { Cluster = "elsewhere" });
        stream.Go.SetResult();
        await sending;

        Assert.Equal("""{"cluster":"prod"}""", stream.Text);
    }

    [Fact]
    public async Task ToContent_AfterDispose_SendsNothing()
    {
        var body = RequestBody.Write(new ListServicesRequest { Cluster = "prod" });
        using var content = body.ToContent();

        body.Dispose();
        body.Dispose();

        var error = await Assert.ThrowsAsync<HttpRequestException>(() => content.CopyToAsync(Stream.Null, Token));
        Assert.IsType<ObjectDisposedException>(error.InnerException);
    }

    [Fact]
    public void Hash_AnyBody_IsSha256() =>
        Assert.Equal(
            "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
            Convert.ToHexStringLower(RequestBody.Write(new ListClustersRequest()).Hash));

    [Fact]
    public void Write_InvalidText_ThrowsAndNamesMemberAndOperation()
    {
        var request = new TagResourceRequest
        {
            ResourceArn = "cut \ud83d",
            Tags = [new() { Key = "team", Value = "😀" }, new() { Key = "note", Value = "\ude00" }],
        };

        var error = Assert.Throws<EcsValidationException>(() => RequestBody.Write(request));

        Assert.Equal(["resourceArn", "tags[1].value"], error.Problems.Select(problem => problem.Split(' ')[0]));
        Assert.Equal("TagResource", error.Operation);
    }

    private sealed class SlowStream : MemoryStream
    {
        public TaskCompletionSource Go { get; } = new();

        public string Text => Encoding.UTF8.GetString(ToArray());

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Go.Task.WaitAsync(cancellationToken);
            await base.WriteAsync(buffer, cancellationToken);
        }
    }
}
