namespace EcsServiceConnect.Client.Endpoints;

/// <summary>Parses the names of regions. Older tools write a FIPS endpoint as a region: <c>fips-us-east-1</c> or <c>us-east-1-fips</c>.</summary>
internal static class RegionParser
{
    private const string FipsPrefix = "fips-";
    private const string FipsSuffix = "-fips";

    /// <summary>Gets the region of a name, and whether the name asks for its FIPS endpoint.</summary>
    public static (string Region, bool IsFips) Parse(string name)
    {
        if (name.StartsWith(FipsPrefix, StringComparison.Ordinal))
        {
            return (name[FipsPrefix.Length..], true);
        }

        return name.EndsWith(FipsSuffix, StringComparison.Ordinal) ? (name[..^FipsSuffix.Length], true) : (name, false);
    }
}
