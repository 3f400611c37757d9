namespace EcsServiceConnect.Client.Testing;

/// <summary>A subnet that tasks have been launched in, with the part of its last block of addresses that is still free.</summary>
internal sealed class Subnet(string zone)
{
    public string Zone { get; } = zone;

    /// <summary>The number of addresses that are left in the block.</summary>
    public int FreeCount { get; private set; }

    /// <summary>The next free address.</summary>
    public uint NextAddress { get; private set; }

    public void AddBlock(uint firstAddress, int count) => (NextAddress, FreeCount) = (firstAddress, count);

    public uint Allocate()
    {
        FreeCount--;
        return NextAddress++;
    }
}
