namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// The subnets that tasks have been launched in. There is no VPC, so every id is one of a subnet: those without a zone in the options are
/// in the zones a, b and c of the region in turn, and each has blocks of 10.0.0.0/8 of its own.
/// </summary>
internal sealed class SubnetStore(string region, IReadOnlyDictionary<string, string> zones)
{
    private const int ZoneCount = 3;
    private const uint FirstBlock = 10u << 24;
    private const int BlockBits = 12;

    /// <summary>The length of the network part of an address, in bits.</summary>
    public const int PrefixLength = 32 - BlockBits;

    /// <summary>The addresses that EC2 reserves at the beginning of a subnet, and the one at its end.</summary>
    private const int ReservedCount = 4;
    private const int UsableCount = (1 << BlockBits) - ReservedCount - 1;

    private readonly Dictionary<string, Subnet> _subnets = new(StringComparer.Ordinal);
    private int _unmappedCount;
    private uint _blockCount;

    public string GetZone(string id) => Get(id).Zone;

    /// <summary>Allocates the next private IPv4 address of a subnet. None is used twice before all 4,096 blocks have been.</summary>
    public string AllocateAddress(string id)
    {
        var subnet = Get(id);
        if (subnet.FreeCount == 0)
        {
            subnet.AddBlock(FirstBlock + (_blockCount++ % (1u << (24 - BlockBits)) << BlockBits) + ReservedCount, UsableCount);
        }

        var address = subnet.Allocate();
        return $"10.{(address >> 16) & 0xFF}.{(address >> 8) & 0xFF}.{address & 0xFF}";
    }

    private Subnet Get(string id)
    {
        if (!_subnets.TryGetValue(id, out var subnet))
        {
            _subnets[id] = subnet = new Subnet(zones.GetValueOrDefault(id) ?? region + (char)('a' + (_unmappedCount++ % ZoneCount)));
        }

        return subnet;
    }
}
