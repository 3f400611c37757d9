using System.Globalization;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Creates the keys that resources are sorted by: each sorts, as text, after all earlier ones.</summary>
internal sealed class KeySequence
{
    /// <summary>How many keys were created.</summary>
    public long Position { get; set; }

    public string CreateKey() => (++Position).ToString("D19", CultureInfo.InvariantCulture);
}
