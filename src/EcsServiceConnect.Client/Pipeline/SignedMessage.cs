namespace EcsServiceConnect.Client.Pipeline;

/// <summary>The HTTP request of one attempt.</summary>
internal sealed class SignedMessage(Uri endpoint, SigningTime time) : HttpRequestMessage(HttpMethod.Post, endpoint)
{
    /// <summary>When it was signed.</summary>
    public readonly SigningTime Time = time;
}
