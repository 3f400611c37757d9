namespace EcsServiceConnect.Client.Endpoints;

/// <summary>
/// A group of regions with its own domains. Tests compare the table with the region data of the AWS SDK, whose lookup
/// evaluates eight regular expressions at the first call.
/// </summary>
/// <param name="Name">The name of the partition.</param>
/// <param name="RegionPrefix">The prefix of its regions' names.</param>
/// <param name="DnsSuffix">The domain of its endpoints.</param>
/// <param name="DualStackDnsSuffix">The domain of its endpoints that support IPv6, too.</param>
internal sealed record Partition(string Name, string RegionPrefix, string DnsSuffix, string DualStackDnsSuffix)
{
    /// <summary>The partition of every region that is in no other.</summary>
    private static readonly Partition _standard = new("aws", "", "amazonaws.com", "api.aws");

    private static readonly Partition[] _others =
    [
        new("aws-cn", "cn-", "amazonaws.com.cn", "api.amazonwebservices.com.cn"),
        new("aws-us-gov", "us-gov-", "amazonaws.com", "api.aws"),
        new("aws-iso", "us-iso-", "c2s.ic.gov", "api.aws.ic.gov"),
        new("aws-iso-b", "us-isob-", "sc2s.sgov.gov", "api.aws.scloud"),
        new("aws-iso-e", "eu-isoe-", "cloud.adc-e.uk", "api.cloud-aws.adc-e.uk"),
        new("aws-iso-f", "us-isof-", "csp.hci.ic.gov", "api.aws.hci.ic.gov"),
        new("aws-eusc", "eusc-de-", "amazonaws.eu", "api.amazonwebservices.eu"),
    ];

    /// <summary>Gets the partition of a region, known or new, or of the region that stands for a whole partition.</summary>
    public static Partition Get(string region) => Array.Find(_others, partition => partition.Contains(region)) ?? _standard;

    private bool Contains(string region) =>
        (region.StartsWith(RegionPrefix, StringComparison.Ordinal) && IsLocationAndNumber(region.AsSpan(RegionPrefix.Length)))
        || region == $"{Name}-global";

    /// <summary>Whether a name ends like that of a region, such as <c>west-1</c>.</summary>
    private static bool IsLocationAndNumber(ReadOnlySpan<char> name)
    {
        var dash = name.IndexOf('-');
        return dash > 0
            && !name[..dash].ContainsAnyExceptInRange('0', 'z')
            && dash + 1 < name.Length
            && !name[(dash + 1)..].ContainsAnyExceptInRange('0', '9');
    }
}
