namespace EcsServiceConnect.Client.Endpoints;

/// <summary>Resolves the URL to call, for every partition in the AWS SDK's region data. All have FIPS and dual-stack endpoints.</summary>
internal static class EndpointResolver
{
    /// <summary>Resolves the URL to call.</summary>
    /// <param name="region">The region; null only with a custom URL.</param>
    /// <param name="useFips">Whether the endpoint must have validated cryptography.</param>
    /// <param name="useDualStack">Whether the endpoint must support IPv6, too.</param>
    /// <param name="serviceUrl">The custom URL, if one is set.</param>
    /// <exception cref="EcsValidationException">The settings contradict each other, or the region is missing.</exception>
    public static Uri Resolve(string? region, bool useFips, bool useDualStack, Uri? serviceUrl)
    {
        if (serviceUrl is not null)
        {
            var problems = new List<string>();
            SettingsValidator.ValidateEndpointCombination(
                ("ServiceUrl", serviceUrl), ("UseFips", useFips), ("UseDualStack", useDualStack), problems);
            return problems.Count == 0 ? serviceUrl : throw new EcsValidationException(problems);
        }

        if (region is null)
        {
            throw new EcsValidationException(DescribeMissingRegion("Region"));
        }

        var partition = Partition.Get(region);
        var name = useFips ? "ecs-fips" : "ecs";
        var suffix = useDualStack ? partition.DualStackDnsSuffix : partition.DnsSuffix;
        return new Uri($"https://{name}.{region}.{suffix}");
    }

    /// <summary>Whether a URL means this machine: a loopback address, <c>localhost</c> or a name below it.</summary>
    public static bool IsLoopback(Uri url) => url.IsLoopback
        || url.IdnHost.TrimEnd('.') is var host && (
            host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase));

    /// <summary>Describes that no region is set.</summary>
    /// <param name="setting">Where it can be set first.</param>
    public static string DescribeMissingRegion(string setting) =>
        $"{setting}: is missing. Set Region in the options, the variable AWS_REGION, or 'region' in the profile of the shared AWS config file.";
}
