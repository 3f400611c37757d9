namespace EcsServiceConnect.Client.Tests.Support;

/// <summary>A request as it came over the wire.</summary>
internal sealed record ReceivedRequest(string Method, string Path, Dictionary<string, string> Headers, string Body)
{
    /// <summary>Whether it is a call of ECS, not of where credentials come from.</summary>
    public bool IsCall => Headers.ContainsKey("x-amz-target");

    /// <summary>The id of the access key that signed it.</summary>
    public string AccessKey => Headers["Authorization"].Split("Credential=")[1].Split('/')[0];

    /// <summary>The region that it is signed for.</summary>
    public string SigningRegion => Headers["Authorization"].Split("Credential=")[1].Split('/')[2];
}
