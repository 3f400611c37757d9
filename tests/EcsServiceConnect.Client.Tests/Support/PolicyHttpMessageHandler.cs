namespace Microsoft.Extensions.Http;

/// <summary>
/// Sends every request that fails once more. It has the full name of the handler of Microsoft.Extensions.Http.Polly, by which the
/// client recognizes that one; the package itself is not needed.
/// </summary>
internal sealed class PolicyHttpMessageHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        return response.IsSuccessStatusCode ? response : await base.SendAsync(request, cancellationToken);
    }
}
