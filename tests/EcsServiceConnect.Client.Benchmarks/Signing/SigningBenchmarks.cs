using System.Security.Cryptography;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Auth;
using Amazon.Runtime.Internal.Util;
using Amazon.SQS;
using Amazon.SQS.Model;
using BenchmarkDotNet.Attributes;
using EcsServiceConnect.Client.Signing;

namespace EcsServiceConnect.Client.Benchmarks.Signing;

/// <summary>
/// Signing a request of 1 KB: the AWS SDK's signer on a request that is made beforehand, this library with the headers it
/// sends, and the floor, which is the two hashes and the one signature over as many bytes.
/// </summary>
public class SigningBenchmarks
{
    private const string AccessKey = "AKIDEXAMPLE";
    private const string SecretKey = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
    private const string Region = "eu-central-1";
    private const string Host = "ecs.eu-central-1.amazonaws.com";
    private const string ContentType = "application/x-amz-json-1.1";
    private const string Target = "AmazonEC2ContainerServiceV20141113.DescribeServices";
    private const string InvocationId = "0b2a7f0e-6d4b-4c3d-9e6f-000000000001";
    private const string Attempt = "attempt=1; max=3";

    private DateTimeOffset _time = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);
    private readonly byte[] _body = new byte[1024];
    private readonly byte[] _canonicalRequest = new byte[288];
    private readonly byte[] _stringToSign = new byte[140];
    private readonly byte[] _hash = new byte[SigV4Signer.HashLength];
    private readonly SigV4Signer _ours = new();
    private readonly AWS4Signer _theirs = new();
    private readonly RequestMetrics _metrics = new();
    private readonly AmazonSQSConfig _config = new() { AuthenticationRegion = Region, AuthenticationServiceName = "ecs" };
    private DefaultRequest _request = null!;
    private IncrementalHash _sha256 = null!;
    private IncrementalHash _hmac = null!;

    [GlobalSetup]
    public void Setup()
    {
        _request = VendorRequest(_body);
        _sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        _hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, new byte[32]);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _request.Dispose();
        _sha256.Dispose();
        _hmac.Dispose();
    }

    [Benchmark(Baseline = true)]
    public string Vendor() =>
        _theirs.SignRequest(_request, _config, _metrics, AccessKey, SecretKey, NextTime().UtcDateTime).ForAuthorizationHeader;

    [Benchmark]
    public string Ours()
    {
        var time = NextTime();
        SigV4Signer.HashBody(_body, _hash);
        Span<SignedHeader> headers =
        [
            new("content-type", ContentType),
            new("host", Host),
            new("x-amz-date", _ours.GetTimeHeader(time)),
            new("x-amz-target", Target),
        ];
        return _ours.Sign(new SigningScope(AccessKey, SecretKey, Region, "ecs", time), "POST", "/", headers, _hash);
    }

    [Benchmark]
    public int Crypto()
    {
        Span<byte> hash = stackalloc byte[32];
        _sha256.AppendData(_body);
        _sha256.GetHashAndReset(hash);
        _sha256.AppendData(_canonicalRequest);
        _sha256.GetHashAndReset(hash);
        _hmac.AppendData(_stringToSign);
        return _hmac.GetHashAndReset(hash);
    }

    /// <summary>A thousand requests per second.</summary>
    private DateTimeOffset NextTime() => _time += TimeSpan.FromMilliseconds(1);

    private static DefaultRequest VendorRequest(byte[] body)
    {
        var request = new DefaultRequest(new ListQueuesRequest(), "ecs")
        {
            HttpMethod = "POST",
            Endpoint = new Uri($"https://{Host}"),
            ResourcePath = "/",
            Content = body,
            AuthenticationRegion = Region,
        };
        request.Headers["content-type"] = ContentType;
        request.Headers["x-amz-target"] = Target;
        request.Headers["amz-sdk-invocation-id"] = InvocationId;
        request.Headers["amz-sdk-request"] = Attempt;
        return request;
    }
}
