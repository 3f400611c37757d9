using System.Text;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using Amazon.Runtime.Internal.Util;

namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>The signer of the AWS SDK, to compare ours with.</summary>
internal static class AwsSdkSigner
{
    /// <summary>Signs a request.</summary>
    /// <returns>The value of the header <c>Authorization</c>, and the headers that it covers.</returns>
    public static (string Authorization, IDictionary<string, string> Headers) Sign(GeneratedRequest request, string accessKey)
    {
        var theirs = new DefaultRequest(new AnyRequest(), "ecs")
        {
            HttpMethod = "POST",
            // It wants the path as it is before any encoding, apart from the rest.
            Endpoint = new Uri(request.Url.GetLeftPart(UriPartial.Authority)),
            ResourcePath = Uri.UnescapeDataString(request.Url.AbsolutePath),
            Content = Encoding.UTF8.GetBytes(request.Body),
            AuthenticationRegion = request.Region,
            UseDoubleEncoding = true,
        };
        foreach (var (name, value) in request.Headers)
        {
            theirs.Headers[name] = value;
        }

        var config = new AnyConfig { AuthenticationRegion = request.Region, AuthenticationServiceName = "ecs" };
        var result = new AWS4Signer().SignRequest(
            theirs, config, new RequestMetrics(), accessKey, request.SecretKey, request.Time.UtcDateTime);
        return (result.ForAuthorizationHeader, theirs.Headers);
    }

    private sealed class AnyRequest : AmazonWebServiceRequest;

    private sealed class AnyConfig() : ClientConfig(defaultConfigurationProvider: null)
    {
        public override string RegionEndpointServiceName => "ecs";

        public override string ServiceVersion => "2014-11-13";

        public override string UserAgent => "test";

        public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
            throw new NotSupportedException();
    }
}
