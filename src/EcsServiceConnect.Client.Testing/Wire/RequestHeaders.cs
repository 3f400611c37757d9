namespace EcsServiceConnect.Client.Testing;

/// <summary>The headers of a request by case-insensitive name, whatever dictionary the transport passes.</summary>
internal readonly struct RequestHeaders(IReadOnlyDictionary<string, string> headers)
{
    public string? this[string name]
    {
        get
        {
            if (headers.TryGetValue(name, out var value))
            {
                return value;
            }

            foreach (var (otherName, otherValue) in headers)
            {
                if (string.Equals(name, otherName, StringComparison.OrdinalIgnoreCase))
                {
                    return otherValue;
                }
            }

            return null;
        }
    }
}
